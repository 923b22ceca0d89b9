#include <algorithm>
#include <array>

#include "server/store/records.h"

namespace todoke::store {

namespace {

struct Name {
  Status status;
  std::string_view name;
  std::string_view label;
};

constexpr std::array<Name, 5> names{{
    {Status::Processing, "processing", "処理中"},
    {Status::Resubmit, "resubmit", "要再申請"},
    {Status::Completed, "completed", "完了"},
    {Status::Rejected, "rejected", "却下"},
    {Status::Withdrawn, "withdrawn", "取り下げ"},
}};

constexpr std::ptrdiff_t comment_code_points_max = 2000;

const Name& row_of(Status status) { return names[static_cast<std::size_t>(status)]; }

}  // namespace

std::string_view name_of(Status status) { return row_of(status).name; }

std::string_view label_of(Status status) { return row_of(status).label; }

std::optional<Status> parse_status(std::string_view name) {
  for (const Name& row : names) {
    if (row.name == name) return row.status;
  }
  return std::nullopt;
}

bool is_comment_too_long(std::string_view comment) {
  // Every byte of UTF-8 but 10xxxxxx begins a code point.
  const auto begins = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; };
  return std::ranges::count_if(comment, begins) > comment_code_points_max;
}

}  // namespace todoke::store
