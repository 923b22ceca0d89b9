#include "core/rule/convert.h"

#include <cmath>
#include <limits>

#include "core/base/number_text.h"
#include "core/rule/rule.h"

namespace todoke::logic {

namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
/// Every whole number up to here is exact in a double.
constexpr double whole_max = 9007199254740992.0;

/// The length of the white space at the start, in bytes: JavaScript's WhiteSpace and
/// LineTerminator, which are more than ASCII's (U+3000 is what a Japanese keyboard types).
std::size_t white_space(std::string_view text) {
  static constexpr std::string_view spaces[] = {
      " ",        "\t",           "\n",           "\v",           "\f",           "\r",
      "\u00A0",   "\u1680",       "\u2000",       "\u2001",       "\u2002",       "\u2003",
      "\u2004",   "\u2005",       "\u2006",       "\u2007",       "\u2008",       "\u2009",
      "\u200A",   "\u2028",       "\u2029",       "\u202F",       "\u205F",       "\u3000",
      "\uFEFF"};
  for (const std::string_view space : spaces) {
    if (text.starts_with(space)) return space.size();
  }
  return 0;
}

std::string_view trim(std::string_view text) {
  while (const std::size_t length = white_space(text)) text.remove_prefix(length);
  for (std::size_t at = text.size(); at > 0;) {
    // A character starts at most three bytes before its last one.
    std::size_t start = at - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
    if (white_space(text.substr(start)) != at - start) break;
    text = text.substr(0, start);
    at = start;
  }
  return text;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// StrUnsignedDecimalLiteral, sign before it allowed.
bool is_decimal(std::string_view text) {
  std::size_t at = !text.empty() && (text[0] == '+' || text[0] == '-') ? 1 : 0;
  std::size_t digits = 0;
  while (at < text.size() && is_digit(text[at])) ++at, ++digits;
  if (at < text.size() && text[at] == '.') {
    ++at;
    while (at < text.size() && is_digit(text[at])) ++at, ++digits;
  }
  if (digits == 0) return false;
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const std::size_t exponent = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    if (at == exponent) return false;
  }
  return at == text.size();
}

int digit_of(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return 16;
}

double number_of_digits(std::string_view digits, int base) {
  if (digits.empty()) return not_a_number;
  double number = 0;
  for (const char c : digits) {
    const int digit = digit_of(c);
    if (digit >= base) return not_a_number;
    number = number * base + digit;
  }
  return number;
}

void write_text(const Json& value, std::string& out) {
  if (value.is_string()) {
    out += *value.get_ptr<const std::string*>();
  } else if (value.is_number()) {
    out += number_text(to_number(value));
  } else if (value.is_boolean()) {
    out += *value.get_ptr<const bool*>() ? "true" : "false";
  } else if (value.is_array()) {
    bool first = true;
    for (const Json& element : value) {
      if (!first) out += ',';
      first = false;
      if (!element.is_null()) write_text(element, out);
    }
  } else {
    out += value.is_object() ? "[object Object]" : "null";
  }
}

}  // namespace

double number_of_text(std::string_view text) {
  text = trim(text);
  if (text.empty()) return 0;
  if (text.size() > 2 && text[0] == '0') {
    if (text[1] == 'x' || text[1] == 'X') return number_of_digits(text.substr(2), 16);
    if (text[1] == 'o' || text[1] == 'O') return number_of_digits(text.substr(2), 8);
    if (text[1] == 'b' || text[1] == 'B') return number_of_digits(text.substr(2), 2);
  }
  if (text == "Infinity" || text == "+Infinity") return infinity;
  if (text == "-Infinity") return -infinity;
  if (!is_decimal(text)) return not_a_number;
  return number_of_decimal(text);
}

double to_number(const Json& value) {
  if (const auto* number = value.get_ptr<const Json::number_unsigned_t*>()) {
    return static_cast<double>(*number);
  }
  if (const auto* number = value.get_ptr<const Json::number_integer_t*>()) {
    return static_cast<double>(*number);
  }
  if (const auto* number = value.get_ptr<const Json::number_float_t*>()) return *number;
  if (const auto* boolean = value.get_ptr<const bool*>()) return *boolean ? 1 : 0;
  if (const auto* text = value.get_ptr<const std::string*>()) return number_of_text(*text);
  return value.is_null() ? 0 : not_a_number;
}

std::string to_text(const Json& value) {
  std::string text;
  write_text(value, text);
  return text;
}

std::size_t character_count(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

Json from_number(double number) {
  if (std::abs(number) <= whole_max && std::trunc(number) == number) {
    return Json(static_cast<Json::number_integer_t>(number));
  }
  return Json(number);
}

}  // namespace todoke::logic

namespace todoke {

bool truthy(const Json& value) {
  switch (value.type()) {
    case Json::value_t::boolean: return *value.get_ptr<const bool*>();
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
    case Json::value_t::number_float: return logic::to_number(value) != 0;
    case Json::value_t::string: return !value.get_ptr<const std::string*>()->empty();
    case Json::value_t::array: return !value.empty();
    case Json::value_t::object: return true;
    default: return false;
  }
}

}  // namespace todoke
