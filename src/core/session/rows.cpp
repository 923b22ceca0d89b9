#include <algorithm>

#include "core/session/session.h"

namespace todoke {

namespace {

std::size_t rows_min(const Sheet& sheet, std::string_view group) {
  const Slot* slot = sheet.find_slot(group);
  return slot == nullptr ? 0 : integer_of(slot->field->settings, "min_rows").value_or(1);
}

std::size_t rows_max(const Sheet& sheet, std::string_view group) {
  const Slot* slot = sheet.find_slot(group);
  return slot == nullptr ? 0 : integer_of(slot->field->settings, "max_rows").value_or(50);
}

bool is_group(const Sheet& sheet, std::string_view path) {
  const Slot* slot = sheet.find_slot(path);
  return slot != nullptr && slot->field->kind == "group";
}

}  // namespace

std::uint32_t Session::add_row(std::string_view group) {
  if (is_closed() || !is_group(sheet_, group)) return 0;
  const std::uint32_t row = sheet_.add_row(group);
  if (row == 0) return 0;
  measure("row_added", group);
  ++revision_;
  reconsider_complaints();
  return row;
}

void Session::remove_row(std::string_view group, std::uint32_t row) {
  if (is_closed() || !is_group(sheet_, group)) return;
  const std::vector<std::uint32_t>& rows = sheet_.rows(group);
  const auto found = std::find(rows.begin(), rows.end(), row);
  if (found == rows.end() || rows.size() <= rows_min(sheet_, group)) return;
  const RemovedRow removed{row, static_cast<std::size_t>(found - rows.begin())};
  sheet_.remove_row(group, row);
  removed_.insert_or_assign(std::string(group), removed);
  measure("row_removed", group);
  ++revision_;
  reconsider_complaints();
}

bool Session::undo_remove(std::string_view group) {
  const auto found = removed_.find(group);
  if (is_closed() || found == removed_.end()) return false;
  if (sheet_.rows(group).size() >= rows_max(sheet_, group)) return false;
  sheet_.restore_row(group, found->second.row, found->second.position);
  removed_.erase(found);
  ++revision_;
  reconsider_complaints();
  return true;
}

std::optional<RemovedRow> Session::removed_row(std::string_view group) const {
  const auto found = removed_.find(group);
  if (found == removed_.end()) return std::nullopt;
  return found->second;
}

}  // namespace todoke
