#include "core/session/carry.h"

#include <algorithm>

#include "core/session/draft_parts.h"
#include "core/session/people.h"
#include "core/session/session.h"

namespace todoke {

namespace {

constexpr int past_format = 1;

bool is_one_of(std::string_view kind, std::initializer_list<std::string_view> kinds) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

}  // namespace

bool is_carried_over(const Field& field) {
  if (is_one_of(field.kind, {"my_number", "file", "consent", "note", "group"})) return false;
  const bool by_kind = !is_one_of(field.kind, {"date", "number", "money"}) || !field.fact.empty();
  return flag_of(field.settings, "carry", by_kind);
}

void Session::know(const Json& earlier) {
  earlier_ = earlier;
  ++revision_;
}

const Json* Session::again() const {
  const Json* past = find_member(earlier_, "again");
  const bool is_ours = past != nullptr && integer_of(*past, "past") == past_format &&
                       text_of(*past, "form_id") == form().id;
  return is_ours && visited_.empty() && place_.stage == Stage::Intro ? past : nullptr;
}

/// What cannot be read does not come along: the resident would meet an error of ours.
void Session::keep_if_read(const std::string& path, std::string_view from) {
  const Slot* slot = sheet_.find_slot(path);
  if (slot == nullptr || !has_text(sheet_, path)) return;
  if (slot->reading.answer) carried_.insert_or_assign(path, Carried{std::string(from), false});
  else clear_text(sheet_, path);
}

Move Session::use_again() {
  const Json* past = again();
  if (past == nullptr) return Move::Stayed;
  restore_rows(sheet_, object_of(*past, "rows"));
  for (const auto& [path, text] : object_of(*past, "typed").items()) {
    const Slot* slot = find_slot_of(sheet_, path);
    const auto* words = text.get_ptr<const std::string*>();
    if (slot == nullptr || words == nullptr || !is_carried_over(*slot->field)) continue;
    sheet_.type(path, *words);
  }
  for (const Slot& slot : sheet_.slots()) {
    if (is_carried_over(*slot.field)) keep_if_read(slot.path, "again");
  }
  return start();
}

void Session::drop_carried() {
  for (const auto& [path, carried] : carried_) {
    if (!carried.confirmed) clear_text(sheet_, path);
  }
  std::erase_if(carried_, [](const auto& entry) { return !entry.second.confirmed; });
  ++revision_;
  reconsider_complaints();
}

const Carried* Session::find_carried(std::string_view field_path) const {
  const auto found = carried_.find(field_path);
  return found == carried_.end() ? nullptr : &found->second;
}

bool Session::has_unconfirmed(const Page& page) const {
  return std::any_of(sheet_.slots().begin(), sheet_.slots().end(), [&](const Slot& slot) {
    const Carried* carried = find_carried(slot.path);
    return slot.page == &page && slot.shown && carried != nullptr && !carried->confirmed;
  });
}

void Session::confirm_carried(const Page& page) {
  for (const Slot& slot : sheet_.slots()) {
    const auto found = carried_.find(slot.path);
    if (slot.page == &page && slot.shown && found != carried_.end()) found->second.confirmed = true;
  }
}

Json Session::to_past() const {
  Json past = {{"past", past_format},
               {"form_id", form().id},
               {"form_version", form().version},
               {"sent_on", to_iso(sheet_.facts().today)}};
  Json& typed = past["typed"] = Json::object();
  Json& rows = past["rows"] = Json::object();
  std::map<std::string, Json, std::less<>> people;
  for (const Slot& slot : sheet_.slots()) {
    const Field& field = *slot.field;
    if (slot.shown && field.kind == "group") rows[slot.path] = sheet_.rows(slot.path);
    if (!slot.shown || !slot.reading.answer || !is_carried_over(field)) continue;
    Json parts = Json::object();
    for_each_part(sheet_, slot.path, [&](std::string_view part, const std::string& text) {
      if (text.empty()) return;
      parts[part] = text;
      typed[part.empty() ? slot.path : slot.path + "/" + std::string(part)] = text;
    });
    const auto [subject, word] = halves_of(field.fact);
    if (word.empty()) continue;
    Json& person = people[row_of(slot) + std::string(subject)];
    if (!slot.group_path.empty()) person["as"] = subject;
    if (word == "name") {
      person["label"] = find_kind(field.kind)->show(field, *slot.reading.answer);
    }
    person["facts"][word] = std::move(parts);
  }
  Json& list = past["people"] = Json::array();
  for (const auto& [subject, person] : people) {
    if (find_member(person, "label") != nullptr) list.push_back(person);
  }
  return past;
}

}  // namespace todoke
