#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace todoke::table {

/// Begins a file, so that Excel reads it as UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// One line of RFC 4180 with its CRLF. A cell that a spreadsheet would run as a formula (it begins
/// with =, +, -, @, their full-width forms, a tab or a line end) gets a ' before it.
std::string csv_line(const std::vector<std::string>& cells);

}  // namespace todoke::table
