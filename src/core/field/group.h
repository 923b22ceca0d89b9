#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/form/form.h"

/// What a repeated group's settings say of its rows.
namespace todoke {

/// settings.min_rows, or 1.
std::size_t rows_min(const Field& group);

/// settings.max_rows, at most and otherwise limits::rows_max.
std::size_t rows_max(const Field& group);

/// The path of a row: "children/2".
std::string row_path(std::string_view group, std::uint32_t row);

}  // namespace todoke
