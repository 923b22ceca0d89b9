#include "core/base/number_text.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>

#include <catch2/catch_test_macros.hpp>

using namespace todoke;

namespace {

/// The library's shortest digits, written by itself in its own layout.
std::string digits_of_library(double number) {
  char buffer[64];
  const auto end =
      std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::scientific);
  return std::string(buffer, end.ptr);
}

std::size_t digit_count(std::string text) {
  text.resize(std::min(text.size(), text.find('e')));
  std::erase_if(text, [](char c) { return c == '.' || c == '-'; });
  const std::size_t first = text.find_first_not_of('0');
  const std::size_t last = text.find_last_not_of('0');
  return first == text.npos ? 0 : last - first + 1;
}

double read_by_library(const std::string& text) { return std::strtod(text.c_str(), nullptr); }

}  // namespace

TEST_CASE("numbers are written as in JavaScript", "[number]") {
  struct Case {
    double number;
    const char* text;
  };
  const Case cases[] = {
      {0, "0"},
      {-0.0, "0"},
      {1, "1"},
      {-12.5, "-12.5"},
      {0.1, "0.1"},
      {0.1 + 0.2, "0.30000000000000004"},
      {1e21, "1e+21"},
      {123456789012345680000.0, "123456789012345680000"},
      {1.5e300, "1.5e+300"},
      {0.000001, "0.000001"},
      {1e-7, "1e-7"},
      {1.25e-9, "1.25e-9"},
      {5e-324, "5e-324"},
      {1.7976931348623157e308, "1.7976931348623157e+308"},
      {9007199254740993.0, "9007199254740992"},
      {4.35, "4.35"},
      {2.0 / 3, "0.6666666666666666"},
  };
  for (const Case& each : cases) CHECK(number_text(each.number) == each.text);
}

TEST_CASE("numbers that are none or endless are written as in JavaScript", "[number]") {
  CHECK(number_text(std::nan("")) == "NaN");
  CHECK(number_text(HUGE_VAL) == "Infinity");
  CHECK(number_text(-HUGE_VAL) == "-Infinity");
}

TEST_CASE("any number is written in as few digits as the library needs, and read back",
          "[number]") {
  std::mt19937_64 random(20261125);
  for (int round = 0; round < 4000; ++round) {
    std::uint64_t bits = random();
    if (round % 4 == 1) bits &= ~((std::uint64_t{1} << 52) - 1);   // powers of two
    if (round % 4 == 2) bits &= 0x800FFFFFFFFFFFFF;                // the smallest of all
    const double number = std::bit_cast<double>(bits);
    if (number - number != 0) continue;
    const std::string text = number_text(number);
    INFO(text);
    REQUIRE(read_by_library(text) == number);
    REQUIRE(number_of_decimal(text) == number);
    REQUIRE(digit_count(text) == digit_count(digits_of_library(number)));
  }
}

TEST_CASE("any decimal is read as the library reads it", "[number]") {
  std::mt19937_64 random(20261126);
  const auto up_to = [&](std::uint64_t n) { return random() % (n + 1); };
  for (int round = 0; round < 20000; ++round) {
    std::string text = up_to(1) == 0 ? "-" : "";
    for (auto left = up_to(round % 50 == 0 ? 900 : 24) + 1; left > 0; --left) {
      text += static_cast<char>('0' + (up_to(2) == 0 ? 0 : up_to(9)));
    }
    text.insert(text.size() - up_to(3) % text.size(), ".");
    if (text.ends_with('.')) text += '0';
    if (up_to(1) == 0) text += "e" + std::to_string(static_cast<int>(up_to(700)) - 350);
    INFO(text);
    REQUIRE(number_of_decimal(text) == read_by_library(text));
  }
}

TEST_CASE("a decimal just between two numbers goes to the even one", "[number]") {
  const std::string half = "9007199254740993";  // 2^53 + 1
  CHECK(number_of_decimal(half) == 9007199254740992.0);
  CHECK(number_of_decimal(half + "." + std::string(900, '0')) == 9007199254740992.0);
  CHECK(number_of_decimal(half + "." + std::string(900, '0') + "1") == 9007199254740994.0);
  CHECK(number_of_decimal("9007199254740995") == 9007199254740996.0);
  CHECK(number_of_decimal("2.4703282292062327e-324") == 0);
  CHECK(number_of_decimal("2.4703282292062328e-324") == 5e-324);
  CHECK(number_of_decimal("1.7976931348623158e308") == 1.7976931348623157e308);
  CHECK(number_of_decimal("1.7976931348623159e308") == HUGE_VAL);
}

TEST_CASE("exponents of any size are read", "[number]") {
  CHECK(number_of_decimal("1e99999999999999999999") == HUGE_VAL);
  CHECK(number_of_decimal("-1e99999999999999999999") == -HUGE_VAL);
  CHECK(number_of_decimal("1e-99999999999999999999") == 0);
  CHECK(number_of_decimal("0e99999999999999999999") == 0);
  CHECK(number_of_decimal(std::string(1000, '0') + "1.5e+1") == 15);
  CHECK(number_of_decimal("." + std::string(1000, '0') + "1e1001") == 1);
}
