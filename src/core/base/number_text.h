#pragma once

#include <string>
#include <string_view>

namespace todoke {

/// The double nearest to a decimal (ties to even), infinite when it is too large for one. `decimal`
/// is [+-]digits[.digits][e[+-]digits], with a digit on at least one side of the point; the caller
/// has made sure of that. Exact for any length: strtod is not used because it brings the library's
/// 128-bit floating point into engine.wasm.
double number_of_decimal(std::string_view decimal);

/// String(number) of JavaScript: the fewest digits that give the number back, the nearest of
/// those; whole numbers below 1e21 without an exponent; "NaN", "Infinity".
/// https://tc39.es/ecma262/#sec-numeric-types-number-tostring
std::string number_text(double number);

}  // namespace todoke
