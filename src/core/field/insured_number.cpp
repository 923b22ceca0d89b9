#include "core/base/text.h"
#include "core/field/kinds.h"
#include "core/field/reading.h"

namespace todoke {

namespace {

constexpr std::size_t length = 10;

/// 介護保険 被保険者番号: ten digits; H in front for those who only receive 生活保護. No national
/// rule of a check digit is known, and numbers printed on real forms have none.
Reading read(const FieldView& view) {
  if (trim(view.text()).empty()) return {};
  std::string number = compact(view.text(), ".");
  if (number.starts_with('h')) number[0] = 'H';
  const std::string_view digits = std::string_view(number).substr(number.starts_with('H') ? 1 : 0);
  if (number.size() != length || !is_all_digits(digits)) {
    return refused(view, {}, "insured_number_not_ten_digits");
  }
  return understood(std::move(number));
}

}  // namespace

Kind insured_number_kind() { return {"insured_number", {}, read, write_string, show_string}; }

}  // namespace todoke
