#include <algorithm>

#include "core/field/group.h"
#include "core/session/session.h"

namespace todoke {

namespace {

/// The group at this path, or null.
const Field* find_group(const Sheet& sheet, std::string_view path) {
  const Slot* slot = sheet.find_slot(path);
  return slot != nullptr && slot->field->kind == "group" ? slot->field : nullptr;
}

bool is_full(const Sheet& sheet, std::string_view path) {
  const Field* group = find_group(sheet, path);
  return group == nullptr || sheet.rows(path).size() >= rows_max(*group);
}

/// The row's place from 0, or nothing.
std::optional<std::size_t> place_of(const Sheet& sheet, std::string_view group, std::uint32_t row) {
  const std::vector<std::uint32_t>& rows = sheet.rows(group);
  const auto found = std::find(rows.begin(), rows.end(), row);
  if (found == rows.end()) return std::nullopt;
  return static_cast<std::size_t>(found - rows.begin());
}

bool is_in_row(const Slot& slot, std::string_view group, std::uint32_t row) {
  return slot.row == row && slot.group_path == group;
}

/// The fields that a new row may take over from the row before it.
std::vector<std::string> again_fields(const Field& group) {
  std::vector<std::string> ids;
  const Json* list = find_member(group.settings, "again_fields");
  if (list == nullptr || !list->is_array()) return ids;
  for (const Json& id : *list) {
    if (const auto* text = id.get_ptr<const std::string*>()) ids.push_back(*text);
  }
  return ids;
}

bool has_text_at(const Sheet& sheet, const std::string& path) {
  for (auto at = sheet.all_typed().lower_bound(path); at != sheet.all_typed().end(); ++at) {
    if (!at->first.starts_with(path)) return false;
    const bool is_its = at->first.size() == path.size() || at->first[path.size()] == '/';
    if (is_its && !at->second.empty()) return true;
  }
  return false;
}

}  // namespace

std::uint32_t Session::add_row(std::string_view group, NewRow content) {
  const Field* field = find_group(sheet_, group);
  if (is_closed() || field == nullptr) return 0;
  const std::uint32_t before = sheet_.rows(group).empty() ? 0 : sheet_.rows(group).back();
  const std::uint32_t row = sheet_.add_row(group);
  if (row == 0) return 0;
  if (content == NewRow::Again && before != 0) {
    for (const std::string& id : again_fields(*field)) {
      copy_text(row_path(group, before) + "/" + id, row_path(group, row) + "/" + id);
    }
  }
  measure("row_added", group);
  unfold(group, row);
  told_questions_ = questions();  // who adds or takes out a row need not be told
  reconsider_complaints();
  return row;
}

bool Session::can_add_again(const Slot& group) const {
  const std::vector<std::uint32_t>& rows = sheet_.rows(group.path);
  if (rows.empty()) return false;
  const std::string last = row_path(group.path, rows.back());
  const std::vector<std::string> ids = again_fields(*group.field);
  return std::ranges::any_of(ids, [&](const std::string& id) {
    return has_text_at(sheet_, last + "/" + id);
  });
}

void Session::remove_row(std::string_view group, std::uint32_t row) {
  const Field* field = find_group(sheet_, group);
  const auto place = place_of(sheet_, group, row);
  if (is_closed() || field == nullptr || !place) return;
  if (sheet_.rows(group).size() <= rows_min(*field)) return;
  sheet_.remove_row(group, row);
  removed_.insert_or_assign(std::string(group), RemovedRow{row, *place});
  measure("row_removed", group);
  ++revision_;
  told_questions_ = questions();
  reconsider_complaints();
}

bool Session::undo_remove(std::string_view group) {
  const auto found = removed_.find(group);
  if (is_closed() || found == removed_.end()) return false;
  if (is_full(sheet_, group)) return false;
  sheet_.restore_row(group, found->second.row, found->second.position);
  removed_.erase(found);
  ++revision_;
  told_questions_ = questions();
  reconsider_complaints();
  return true;
}

std::optional<RemovedRow> Session::removed_row(std::string_view group) const {
  const auto found = removed_.find(group);
  if (found == removed_.end() || is_full(sheet_, group)) return std::nullopt;
  return found->second;
}

bool Session::is_folded(const Slot& group, std::uint32_t row) const {
  if (unfolded_.contains(row_path(group.path, row))) return false;
  const bool has_answer = std::ranges::any_of(sheet_.slots(), [&](const Slot& slot) {
    return is_in_row(slot, group.path, row) && slot.shown && slot.reading.answer.has_value();
  });
  if (!has_answer) return false;
  const Problems problems = sheet_.problems(*group.page);
  return std::ranges::none_of(problems, [&](const Problem& problem) {
    const Slot* slot = find_slot_of(sheet_, problem.at);
    return slot != nullptr && is_in_row(*slot, group.path, row);
  });
}

bool Session::unfold(std::string_view group, std::uint32_t row) {
  if (is_closed() || !place_of(sheet_, group, row)) return false;
  const std::string start = std::string(group) + "/";
  std::erase_if(unfolded_, [&](const std::string& path) { return path.starts_with(start); });
  unfolded_.insert(row_path(group, row));
  ++revision_;
  return true;
}

std::size_t Session::move_row(std::string_view group, std::uint32_t row, Step step) {
  const auto place = place_of(sheet_, group, row);
  if (is_closed() || !place) return 0;
  const bool is_at_end =
      step == Step::Up ? *place == 0 : *place + 1 == sheet_.rows(group).size();
  if (is_at_end) return 0;
  const std::size_t to = step == Step::Up ? *place - 1 : *place + 1;
  sheet_.remove_row(group, row);
  sheet_.restore_row(group, row, to);
  ++revision_;
  reconsider_complaints();
  return to + 1;
}

const Slot* Session::slot_to_repeat(const Slot& slot) const {
  if (slot.row == 0 || !flag_of(slot.field->settings, "same_as_previous", false)) return nullptr;
  const auto place = place_of(sheet_, slot.group_path, slot.row);
  if (!place || *place == 0 || has_text_at(sheet_, slot.path)) return nullptr;
  const std::uint32_t before = sheet_.rows(slot.group_path)[*place - 1];
  const Slot* found =
      sheet_.find_slot(row_path(slot.group_path, before) + "/" + slot.field->id);
  return found != nullptr && found->shown && found->reading.answer ? found : nullptr;
}

bool Session::repeat(std::string_view path) {
  const Slot* slot = sheet_.find_slot(path);
  const Slot* before = slot == nullptr || is_closed() ? nullptr : slot_to_repeat(*slot);
  if (before == nullptr) return false;
  copy_text(before->path, std::string(path));
  return true;
}

void Session::copy_text(const std::string& from, const std::string& to) {
  std::vector<std::pair<std::string, std::string>> copies;
  for (const auto& [path, text] : sheet_.all_typed()) {
    const bool is_its = path == from || path.starts_with(from + "/");
    if (is_its && !text.empty()) copies.emplace_back(to + path.substr(from.size()), text);
  }
  for (const auto& [path, text] : copies) type(path, text);
}

}  // namespace todoke
