#include "core/base/text.h"
#include "core/field/kinds.h"
#include "core/field/modulus_10.h"
#include "core/field/reading.h"

namespace todoke {

namespace {

constexpr std::size_t length = 6;

/// 介護保険 保険者番号: five digits of the area and a check digit. The digit is not that of the
/// 全国地方公共団体コード, though the area's digits are the same.
Reading read(const FieldView& view) {
  if (trim(view.text()).empty()) return {};
  std::string digits = compact(view.text(), ".");
  if (digits.size() != length || !is_all_digits(digits)) {
    return refused(view, {}, "insurer_number_not_six_digits");
  }
  if (!has_modulus_10_digit(digits)) return refused(view, {}, "insurer_number_check_digit");
  return understood(std::move(digits));
}

}  // namespace

Kind insurer_number_kind() { return {"insurer_number", {}, read, write_string, show_string}; }

}  // namespace todoke
