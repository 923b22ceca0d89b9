#include "core/field/kinds.h"
#include "core/field/modulus_10.h"
#include "core/field/reading.h"

namespace todoke {

namespace {

constexpr std::size_t length = 6;

/// 介護保険 保険者番号: five digits of the area and a check digit. The digit is not that of the
/// 全国地方公共団体コード, though the area's digits are the same.
Reading read(const FieldView& view) {
  return read_modulus_10(view, length, "insurer_number_not_six_digits",
                         "insurer_number_check_digit");
}

}  // namespace

Kind insurer_number_kind() { return {"insurer_number", {}, read, write_string, show_string}; }

}  // namespace todoke
