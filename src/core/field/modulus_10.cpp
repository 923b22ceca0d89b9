#include "core/field/modulus_10.h"

#include <utility>

#include "core/base/text.h"
#include "core/field/reading.h"

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

Reading read_modulus_10(const FieldView& view, std::size_t length, std::string length_code,
                        std::string digit_code) {
  if (trim(view.text()).empty()) return {};
  std::string digits = compact(view.text(), ".");
  if (digits.size() != length || !is_all_digits(digits)) {
    return refused(view, {}, std::move(length_code));
  }
  if (!has_modulus_10_digit(digits)) return refused(view, {}, std::move(digit_code));
  return understood(std::move(digits));
}

}  // namespace todoke
