#pragma once

#include "core/field/reading.h"

/// Whole numbers, for the kinds number and money.
namespace todoke {

/// JavaScript and spreadsheets hold these exactly.
inline constexpr long long integer_max = 999'999'999'999'999;

/// Reads 「１，２００」「-3」「3人」「1万2千」「十二万三千」「一二〇」 (with `unit` taken off the end, "" for none). Bounds are
/// settings.min and settings.max, or the given ones. Problems: "number_form", "number_not_whole",
/// "number_too_small" {min}, "number_too_large" {max}.
Reading read_integer(const FieldView& view, std::string_view unit, long long min);

void write_integer(const Field&, const Json& answer, const std::string& path, Typed& typed);

}  // namespace todoke
