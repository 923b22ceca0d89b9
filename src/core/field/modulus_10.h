#pragma once

#include <string>
#include <string_view>

#include "core/field/kind.h"

namespace todoke {

/// Whether the last digit is the check digit by modulus 10 with weights 2 and 1 from the right and
/// sums of digits: what numbers of insurers and of medical and care offices have (厚生労働省
/// 保険者番号等設定要領). The text must be digits.
bool has_modulus_10_digit(std::string_view digits);

/// A number of so many digits that ends in such a check digit, typed in any width and with any
/// hyphens. `length_code` and `digit_code` are the problems of another length and another digit.
Reading read_modulus_10(const FieldView& view, std::size_t length, std::string length_code,
                        std::string digit_code);

}  // namespace todoke
