#pragma once

#include "core/field/reading.h"

/// Whole numbers, for the kinds number and money.
namespace todoke {

/// JavaScript and spreadsheets hold these exactly.
inline constexpr long long integer_max = 999'999'999'999'999;

struct Unit {
  /// As it may stand behind the digits; "" for none.
  std::string_view typed;
  /// As the problems name it: words of the form, or a key of the words ("@money.unit").
  std::string_view said;
};

/// Reads 「１，２００」「-3」「3人」「1万2千」「十二万三千」「一二〇」 (with `unit` taken off the end). Bounds are
/// settings.min and settings.max, or the given ones. Problems: "number_form", "number_not_whole",
/// "number_too_small" {min, unit}, "number_too_large" {max, unit}; without a unit it is left out.
Reading read_integer(const FieldView& view, const Unit& unit, long long min);

void write_integer(const Field&, const Json& answer, const std::string& path, Typed& typed);

}  // namespace todoke
