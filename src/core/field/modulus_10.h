#pragma once

#include <string_view>

namespace todoke {

/// Whether the last digit is the check digit by modulus 10 with weights 2 and 1 from the right and
/// sums of digits: what numbers of insurers and of medical and care offices have (厚生労働省
/// 保険者番号等設定要領). The text must be digits.
bool has_modulus_10_digit(std::string_view digits);

}  // namespace todoke
