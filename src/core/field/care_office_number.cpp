#include "core/field/kinds.h"
#include "core/field/modulus_10.h"
#include "core/field/reading.h"

namespace todoke {

namespace {

constexpr std::size_t length = 10;

/// 介護事業所番号: prefecture 2, sort 1, area 2, number 4, check digit.
Reading read(const FieldView& view) {
  return read_modulus_10(view, length, "care_office_number_not_ten_digits",
                         "care_office_number_check_digit");
}

}  // namespace

Kind care_office_number_kind() {
  return {"care_office_number", {}, read, write_string, show_string};
}

}  // namespace todoke
