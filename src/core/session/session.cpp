#include "core/session/session.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/field/group.h"

namespace todoke {

Session::Session(const Form& form, Facts facts, std::string submission_id)
    : sheet_(form, std::move(facts)), submission_id_(std::move(submission_id)) {
  whole_effort_ = effort_ahead(sheet_, {});
  told_questions_ = questions();
  measure("page_shown");
}

const Slot* find_slot_of(const Sheet& sheet, std::string_view path) {
  while (!path.empty()) {
    if (const Slot* slot = sheet.find_slot(path)) return slot;
    const std::size_t slash = path.rfind('/');
    path = path.substr(0, slash == std::string_view::npos ? 0 : slash);
  }
  return nullptr;
}

std::set<std::string, std::less<>> Session::questions() const {
  std::set<std::string, std::less<>> paths;
  for (const Slot& slot : sheet_.slots()) {
    if (!slot.shown || slot.field->kind == "note" || slot.field->kind == "group") continue;
    paths.insert(slot.path);
  }
  return paths;
}

QuestionChange Session::take_question_change() {
  std::set<std::string, std::less<>> now = questions();
  QuestionChange change;
  for (const std::string& path : now) change.added += !told_questions_.contains(path);
  for (const std::string& path : told_questions_) change.removed += !now.contains(path);
  told_questions_ = std::move(now);
  return change;
}

void Session::toggle(std::string_view id) {
  if (const auto found = opened_.find(id); found != opened_.end()) opened_.erase(found);
  else opened_.emplace(id);
  ++revision_;
}

Effort Session::effort() const {
  std::set<std::string, std::less<>> passed = visited_;
  if (const Page* current = page()) passed.erase(current->id);
  return effort_ahead(sheet_, passed);
}

void Session::changed(std::string_view path) {
  ++revision_;
  if (const Slot* slot = find_slot_of(sheet_, path)) {
    if (const auto left = left_.find(slot->path); left != left_.end()) left_.erase(left);
    if (slot->row != 0) unfolded_.insert(row_path(slot->group_path, slot->row));
    if (const auto old = carried_.find(slot->path); old != carried_.end()) carried_.erase(old);
    Hand& hand = hands_.try_emplace(slot->path, Hand{now_ms_, 0}).first->second;
    ++hand.changes;
    want_again(*slot);
  }
  suggest();
  reconsider_complaints();
}

void Session::type(std::string_view path, std::string_view text) {
  if (is_closed()) return;
  const bool is_new = !sheet_.all_typed().contains(path);
  if (!is_new && sheet_.typed(path) == text) return;
  if (is_new && text.empty()) return;
  sheet_.type(path, text);
  if (const auto found = proposed_.find(path); found != proposed_.end()) proposed_.erase(found);
  changed(path);
}

void Session::tick(std::string_view path, bool checked) {
  const Slot* slot = find_slot_of(sheet_, path);
  const bool is_choices = slot != nullptr && slot->field->kind == "choices";
  const std::string_view none =
      is_choices ? text_of(slot->field->settings, "none_value") : std::string_view();
  if (!none.empty()) {
    const std::string none_path = slot->path + "/" + std::string(none);
    const bool is_none = path == none_path;
    // Any text but "on" is no choice, but is kept, also in a draft.
    constexpr std::string_view aside = "aside";
    for (const Option& option : slot->field->options) {
      const std::string other = slot->path + "/" + option.value;
      if (other == path || option.value == none) continue;
      const std::string_view text = sheet_.typed(other);
      if (is_none && checked && text == "on") type(other, aside);
      if (is_none && !checked && text == aside) type(other, "on");
      if (!is_none && text == aside) type(other, "");
    }
    if (!is_none && checked) type(none_path, "");
  }
  type(path, checked ? "on" : "");
}

void Session::leave(std::string_view path) {
  const Slot* slot = find_slot_of(sheet_, path);
  if (slot == nullptr || is_closed()) return;
  const auto hand = hands_.find(slot->path);
  if (hand != hands_.end()) {
    measure("field_left", slot->path, {}, now_ms_ - hand->second.since_ms, hand->second.changes);
    hands_.erase(hand);
  }
  if (left_.insert(slot->path).second) ++revision_;
}

bool Session::take(std::string_view field_path, std::size_t number) {
  const Slot* slot = sheet_.find_slot(field_path);
  if (slot == nullptr || is_closed() || !slot->reading.proposal) return false;
  if (number >= slot->reading.proposal->offers.size()) return false;
  const Typed texts = slot->reading.proposal->offers[number].texts;
  for (const auto& [path, text] : texts) type(path, text);
  leave(field_path);
  return true;
}

std::string Session::kana_path_for(std::string_view name_path) const {
  const Slot* name = find_slot_of(sheet_, name_path);
  if (name == nullptr) return {};
  for (const Slot& slot : sheet_.slots()) {
    if (slot.field->kind != "kana" || !slot.shown || slot.group_path != name->group_path ||
        slot.row != name->row || text_of(slot.field->settings, "from") != name->field->id) {
      continue;
    }
    const std::string_view part = name_path.substr(name->path.size());
    // A name of one part may stand beside a reading of two: each is typed for itself then.
    const bool is_full = text_of(slot.field->settings, "layout") == "full" ||
                         sheet_.typed(slot.path + "/undivided") == "on";
    if (part != "/undivided" && (part == "/full") != is_full) return {};
    return slot.path + std::string(part);
  }
  return {};
}

namespace {

bool is_kana_only(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_katakana(c) && c != U'ー' && c != U'・') return false;
  }
  return !text.empty();
}

}  // namespace

bool Session::propose_reading(std::string_view name_path, std::string_view reading) {
  if (is_closed()) return false;
  const std::string kana = to_katakana(trim(reading));
  const std::string path = kana_path_for(name_path);
  if (path.empty() || !(kana.empty() || is_kana_only(kana))) return false;
  const bool is_ours = proposed_.contains(path);
  // Empty or not, the resident has been here.
  if (!is_ours && (kana.empty() || sheet_.all_typed().contains(path))) return false;
  if (is_ours && sheet_.typed(path) == kana) return false;
  sheet_.type(path, kana);
  proposed_.insert_or_assign(path, Proposal{kana, std::string(sheet_.typed(name_path))});
  ++revision_;
  reconsider_complaints();
  return !kana.empty();
}

void Session::saved(std::string_view clock) {
  if (saved_ == clock) return;
  saved_ = std::string(clock);
  ++revision_;
}

void Session::keep_nothing(bool nothing) {
  if (keeps_nothing_ == nothing) return;
  keeps_nothing_ = nothing;
  ++revision_;
}

void Session::past_kept(std::string_view until) {
  past_kept_ = std::string(until);
  ++revision_;
}

void Session::forget() {
  if (place_.stage != Stage::Receipt) return;
  is_forgotten_ = true;
  past_kept_.reset();
  ++revision_;
}

void Session::pass_changes() {
  changes_.clear();
  ++revision_;
}

void Session::reconsider_complaints() {
  const Page* current = page();
  if (complaints_.empty() || current == nullptr) return;
  const Problems now = sheet_.problems(*current);
  for (Complaint& complaint : complaints_) {
    if (complaint.mended) continue;
    const auto still = std::find_if(now.begin(), now.end(), [&](const Problem& problem) {
      return problem.at == complaint.problem.at && problem.code == complaint.problem.code;
    });
    if (still == now.end()) complaint.mended = true;
    else complaint.problem = *still;
  }
}

}  // namespace todoke
