#include "core/field/modulus_10.h"

namespace todoke {

bool has_modulus_10_digit(std::string_view digits) {
  int sum = 0;
  bool doubled = false;
  for (std::size_t i = digits.size(); i > 0; --i, doubled = !doubled) {
    const int digit = digits[i - 1] - '0';
    sum += doubled ? digit * 2 / 10 + digit * 2 % 10 : digit;
  }
  return sum % 10 == 0;
}

}  // namespace todoke
