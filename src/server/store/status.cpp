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

}  // namespace todoke::store
