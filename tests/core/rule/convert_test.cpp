#include <cmath>
#include <cstdint>
#include <cstring>

#include "table.h"

using namespace todoke;

TEST_CASE("numbers are written as in JavaScript", "[rule]") {
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
  for (const Case& each : cases) CHECK(logic::number_text(each.number) == each.text);
}

TEST_CASE("a number that is written can be read back", "[rule]") {
  std::uint64_t state = 88172645463325252u;
  for (int i = 0; i < 2000; ++i) {
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    double number = 0;
    std::memcpy(&number, &state, sizeof number);
    if (!std::isfinite(number)) continue;
    INFO(logic::number_text(number));
    CHECK(logic::number_of_text(logic::number_text(number)) == number);
  }
}

TEST_CASE("texts become numbers as in JavaScript", "[rule]") {
  struct Case {
    const char* text;
    double number;
  };
  const Case numbers[] = {
      {"", 0},        {"  ", 0},     {" 12 ", 12},     {"\u300012\u00A0\n", 12}, {"-1.5", -1.5},
      {"+3", 3},      {".5", 0.5},   {"5.", 5},        {"1e3", 1000},            {"1E-2", 0.01},
      {"0x1F", 31},   {"0b101", 5},  {"0o17", 15},     {"007", 7},
      {"Infinity", INFINITY},
      {"-Infinity", -INFINITY},
  };
  for (const Case& each : numbers) {
    INFO(each.text);
    CHECK(logic::number_of_text(each.text) == each.number);
  }
  for (const char* text : {"abc", "1a", "1 2", "--1", "1e", ".", "e5", "-0x10", "0x", "0b2",
                           "infinity", "1_000", "１２", "1,000", "NaN"}) {
    INFO(text);
    CHECK(std::isnan(logic::number_of_text(text)));
  }
}

TEST_CASE("truthiness is JsonLogic's own", "[rule]") {
  for (const char* text : {"true", "1", "-1", "0.5", R"("0")", R"("a")", "[0]", "{}"}) {
    INFO(text);
    CHECK(truthy(test::read(text)));
  }
  for (const char* text : {"null", "false", "0", "-0.0", R"("")", "[]"}) {
    INFO(text);
    CHECK_FALSE(truthy(test::read(text)));
  }
}

TEST_CASE("JSON is written with JavaScript's numbers and sorted keys", "[rule]") {
  CHECK(logic::json_text(test::read(R"({"b": 1.0, "a": [1e21, "\"", null, true]})")) ==
        R"({"a":[1e+21,"\"",null,true],"b":1})");
}
