#include <algorithm>

#include "core/base/text.h"
#include "core/field/file.h"
#include "core/session/session.h"

namespace todoke {

namespace {

/// What one application may hold; the server has the same setting.
long long all_bytes_max(const Facts& facts) {
  constexpr long long otherwise = 30 * 1024 * 1024;
  const Json* attachments = find_member(facts.settings, "attachments");
  if (attachments == nullptr) return otherwise;
  return integer_of(*attachments, "application_bytes_max").value_or(otherwise);
}

long long all_bytes(const Sheet& sheet) {
  std::uint64_t sum = 0;
  for (const Slot& slot : sheet.slots()) {
    if (!slot.shown) continue;
    for (const Attachment& file : sheet.files(slot.path)) sum += file.bytes;
  }
  return static_cast<long long>(sum);
}

/// What speaks against the files of a field as they are now.
std::optional<Problem> objection(const Sheet& sheet, const Slot& slot) {
  if (!slot.reading.problems.empty()) return slot.reading.problems.front();
  const long long max = all_bytes_max(sheet.facts());
  if (all_bytes(sheet) <= max) return std::nullopt;
  return Problem{"files_too_large_together", slot.path, {{"max", file_size_in_words(max)}}, {}};
}

std::optional<Attachment> find_file(const Sheet& sheet, std::string_view path,
                                    std::string_view id) {
  for (const Attachment& file : sheet.files(path)) {
    if (file.id == id) return file;
  }
  return std::nullopt;
}

}  // namespace

bool Session::attach(std::string_view path, Attachment file, std::string_view replaced) {
  const Slot* slot = sheet_.find_slot(path);
  if (is_closed() || slot == nullptr || slot->field->kind != "file") return false;
  const std::string where = slot->path;
  const std::string id = file.id;
  const std::optional<Attachment> old = find_file(sheet_, where, replaced);
  refused_.erase(where);
  if (old) sheet_.detach(where, old->id);
  sheet_.attach(where, std::move(file));
  slot = sheet_.find_slot(where);
  if (std::optional<Problem> problem = objection(sheet_, *slot)) {
    sheet_.detach(where, id);
    if (old) sheet_.attach(where, *old);
    measure("file_refused", where, problem->code);
    refused_.insert_or_assign(where, std::move(*problem));
    ++revision_;
    return false;
  }
  if (old) file_states_.erase(old->id);
  changed(where);
  return true;
}

void Session::detach(std::string_view path, std::string_view id) {
  if (is_closed()) return;
  refused_.erase(std::string(path));
  file_states_.erase(std::string(id));
  sheet_.detach(path, id);
  changed(path);
}

void Session::refuse_file(std::string_view path, std::string_view code, std::string_view name) {
  const Slot* slot = sheet_.find_slot(path);
  const bool is_code = !code.empty() && code.size() < 64 &&
                       code.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == code.npos;
  if (slot == nullptr || slot->field->kind != "file" || !is_code || is_closed()) return;
  Problem problem{std::string(code), slot->path, {{"name", to_valid_utf8(name)}}, {}};
  refused_.insert_or_assign(slot->path, std::move(problem));
  measure("file_refused", slot->path, code);
  ++revision_;
}

const Problem* Session::refusal(std::string_view field_path) const {
  const auto found = refused_.find(field_path);
  return found == refused_.end() ? nullptr : &found->second;
}

FileState Session::file_state(std::string_view file_id) const {
  const auto found = file_states_.find(file_id);
  return found == file_states_.end() ? FileState{} : found->second;
}

void Session::prepare_files(std::string_view path, bool preparing) {
  const Slot* slot = sheet_.find_slot(path);
  if (slot == nullptr || is_preparing(path) == preparing) return;
  if (preparing) preparing_.insert(slot->path);
  else preparing_.erase(slot->path);
  // The press was given on, whether it turned the page or not: the next file is waited for by none.
  if (preparing_.empty()) awaits_files_ = false;
  ++revision_;
}

void Session::await_files(bool awaits) {
  if (awaits_files_ == awaits) return;
  awaits_files_ = awaits;
  ++revision_;
}

void Session::upload(std::string_view file_id, int percent) {
  std::optional<int>& known = file_states_[std::string(file_id)].percent;
  const int told = std::clamp(percent, -1, 100);
  if (known == told) return;
  known = told;
  ++revision_;
}

void Session::doubt(std::string_view file_id, std::string_view concern) {
  std::string& known = file_states_[std::string(file_id)].concern;
  const bool is_word = concern == "blurred" || concern == "dark" || concern == "locked";
  const std::string_view told = is_word ? concern : std::string_view();
  if (known == told) return;
  known = told;
  ++revision_;
}

}  // namespace todoke
