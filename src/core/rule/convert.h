#pragma once

#include <string>
#include <string_view>

#include "core/base/json.h"

/// JavaScript's conversions between JSON's types (ECMAScript 2024, section 7.1).
namespace todoke::logic {

/// Number(text): white space around is ignored, "" is 0, hexadecimal and "Infinity" are understood,
/// anything else is NaN. https://tc39.es/ecma262/#sec-stringtonumber
double number_of_text(std::string_view text);

/// Number(value), except that arrays and objects are NaN, as JsonLogic has it.
double to_number(const Json& value);

/// String(value). Inside an array null is the empty string.
std::string to_text(const Json& value);

/// The characters of a text, counted in code points.
std::size_t character_count(std::string_view text);

/// A number as JSON: whole numbers without a fraction, and 0 rather than -0.
Json from_number(double number);

}  // namespace todoke::logic
