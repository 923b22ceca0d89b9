#include "core/base/json.h"
#include "core/base/json_text.h"
#include "core/base/number_text.h"
#include "core/base/text.h"

namespace todoke {

namespace {

void append_escaped(std::string& out, unsigned char byte) {
  constexpr std::string_view characters = "\"\\\b\f\n\r\t";
  constexpr std::string_view names = "\"\\bfnrt";
  constexpr std::string_view digits = "0123456789abcdef";
  const std::size_t index = characters.find(static_cast<char>(byte));
  out += '\\';
  if (index != characters.npos) {
    out += names[index];
  } else {
    out += "u00";
    out += digits[byte >> 4];
    out += digits[byte & 15];
  }
}

void append_number(std::string& out, const Json& value) {
  if (const auto* natural = value.get_ptr<const Json::number_unsigned_t*>()) {
    out += std::to_string(*natural);
  } else if (const auto* integer = value.get_ptr<const Json::number_integer_t*>()) {
    out += std::to_string(*integer);
  } else {
    const double number = *value.get_ptr<const double*>();
    out += number - number == 0 ? number_text(number) : "null";
  }
}

void append(std::string& out, const Json& value) {
  if (const auto* text = value.get_ptr<const std::string*>()) return append_json_string(out, *text);
  if (value.is_number()) return append_number(out, value);
  if (const auto* flag = value.get_ptr<const bool*>()) {
    out += *flag ? "true" : "false";
  } else if (const auto* object = value.get_ptr<const Json::object_t*>()) {
    char before = '{';
    for (const auto& [key, member] : *object) {
      out += before;
      append_json_string(out, key);
      out += ':';
      append(out, member);
      before = ',';
    }
    out += object->empty() ? "{}" : "}";
  } else if (const auto* array = value.get_ptr<const Json::array_t*>()) {
    char before = '[';
    for (const Json& element : *array) {
      out += before;
      append(out, element);
      before = ',';
    }
    out += array->empty() ? "[]" : "]";
  } else {
    out += "null";
  }
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  if (!is_valid_utf8(text)) return append_json_string(out, to_valid_utf8(text));
  out += '"';
  std::size_t plain = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    out += text.substr(plain, at - plain);
    plain = at + 1;
    append_escaped(out, byte);
  }
  out += text.substr(plain);
  out += '"';
}

std::string canonical(const Json& value) {
  std::string out;
  append(out, value);
  return out;
}

}  // namespace todoke
