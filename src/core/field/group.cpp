#include "core/field/group.h"

#include <algorithm>

#include "core/base/limits.h"
#include "core/field/kinds.h"

namespace todoke {

namespace {

std::size_t rows_of(const Field& group, std::string_view key, std::size_t otherwise) {
  const long long asked =
      integer_of(group.settings, key).value_or(static_cast<long long>(otherwise));
  return asked < 0 ? 0 : std::min(static_cast<std::size_t>(asked), limits::rows_max);
}

}  // namespace

std::size_t rows_min(const Field& group) { return rows_of(group, "min_rows", 1); }

std::size_t rows_max(const Field& group) { return rows_of(group, "max_rows", limits::rows_max); }

std::string row_path(std::string_view group, std::uint32_t row) {
  return std::string(group) + "/" + std::to_string(row);
}

/// A group's rows, their answers and the answer of the whole are put together by the sheet, which
/// knows the rows; the kind stands in the table so that a form may name it.
Kind group_kind() {
  return {"group",
          {},
          [](const FieldView&) { return Reading{}; },
          [](const Field&, const Json&, const std::string&, Typed&) {},
          [](const Field&, const Json&) { return std::string(); }};
}

}  // namespace todoke
