#include "tools/intake/csv.h"

#include <algorithm>
#include <array>

namespace todoke::table {

namespace {

using namespace std::string_view_literals;

/// OWASP, "CSV Injection"; Excel in Japanese folds the full-width forms.
constexpr std::array formula_beginnings{"="sv, "+"sv, "-"sv, "@"sv, "\t"sv, "\r"sv, "\n"sv,
                                        "＝"sv, "＋"sv, "－"sv, "＠"sv};

bool is_formula(std::string_view cell) {
  return std::ranges::any_of(formula_beginnings,
                             [cell](std::string_view one) { return cell.starts_with(one); });
}

std::string csv_cell(std::string_view cell) {
  std::string text = is_formula(cell) ? "'" : "";
  text += cell;
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace

std::string csv_line(const std::vector<std::string>& cells) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += ',';
    line += csv_cell(cells[i]);
  }
  return line + "\r\n";
}

}  // namespace todoke::table
