#include "core/session/carry.h"

#include <algorithm>

#include "core/field/group.h"
#include "core/session/draft_parts.h"
#include "core/session/session.h"

namespace todoke {

namespace {

constexpr int past_format = 1;

bool is_one_of(std::string_view kind, std::initializer_list<std::string_view> kinds) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// "applicant" and "name" of "applicant.name".
std::pair<std::string_view, std::string_view> halves(std::string_view fact) {
  const std::size_t dot = std::min(fact.find('.'), fact.size());
  return {fact.substr(0, dot), fact.substr(std::min(dot + 1, fact.size()))};
}

/// The row that a slot stands in; "" outside of rows.
std::string row_of(const Slot& slot) {
  return slot.group_path.empty() ? std::string() : row_path(slot.group_path, slot.row);
}

/// The texts that a person known on this device has for this question, by part; null when none.
/// Who was given in a row ("as" a child) is that for good; who was not, can be anybody but that.
const Json* texts_for(const Slot& slot, const Json& person) {
  if (!is_carried_over(*slot.field)) return nullptr;
  const std::string_view as = text_of(person, "as");
  const bool is_same = as == halves(slot.field->fact).first;
  if (!is_same && !(as.empty() && slot.group_path.empty())) return nullptr;
  const Json* texts = find_member(object_of(person, "facts"), halves(slot.field->fact).second);
  return texts != nullptr && texts->is_object() ? texts : nullptr;
}

/// Whether another row of the same group has these very texts already.
bool is_in_other_row(const Sheet& sheet, const Slot& slot, const Json& texts) {
  for (const Slot& other : sheet.slots()) {
    bool is_same = !slot.group_path.empty() && other.group_path == slot.group_path &&
                   other.field == slot.field && other.row != slot.row;
    if (!is_same) continue;
    for (const auto& [part, text] : texts.items()) {
      const std::string path = part.empty() ? other.path : other.path + "/" + part;
      is_same = is_same && text == sheet.typed(path);
    }
    if (is_same) return true;
  }
  return false;
}

bool takes_part(const Kind* kind, std::string_view part) {
  if (kind == nullptr || kind->parts.empty()) return kind != nullptr && part.empty();
  return std::find(kind->parts.begin(), kind->parts.end(), part) != kind->parts.end();
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

const Json* Session::person(std::size_t index) const {
  const Json* people = find_member(earlier_, "people");
  if (people == nullptr || !people->is_array() || index >= people->size()) return nullptr;
  return &(*people)[index];
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

PeopleOffer Session::offered_people() const {
  PeopleOffer offer;
  const Page* current = page();
  if (current == nullptr) return offer;
  for (const Slot& slot : sheet_.slots()) {
    const auto [subject, word] = halves(slot.field->fact);
    if (slot.page != current || !slot.shown || subject.empty()) continue;
    const bool is_in_row = !slot.group_path.empty();
    if (declined_.contains(is_in_row ? slot.group_path : subject)) continue;
    if (has_text(sheet_, slot.path) || (is_in_row && word != "name")) continue;
    const std::string row = row_of(slot);
    if (!offer.subject.empty() && (offer.subject != subject || offer.row != row)) continue;
    for (std::size_t index = 0; const Json* known = person(index); ++index) {
      const bool offered =
          std::find(offer.people.begin(), offer.people.end(), index) != offer.people.end();
      const Json* texts = offered ? nullptr : texts_for(slot, *known);
      if (texts == nullptr || is_in_other_row(sheet_, slot, *texts)) continue;
      offer.subject = subject;
      offer.row = row;
      offer.people.push_back(index);
    }
  }
  return offer;
}

bool Session::use_person(std::size_t index) {
  const PeopleOffer offer = offered_people();
  const auto found = std::find(offer.people.begin(), offer.people.end(), index);
  if (found == offer.people.end()) return false;
  const Json& known = *person(index);
  for (const Slot& slot : sheet_.slots()) {
    const Json* texts = texts_for(slot, known);
    if (texts == nullptr || halves(slot.field->fact).first != offer.subject) continue;
    if (row_of(slot) != offer.row || slot.page != page()) continue;
    if (has_text(sheet_, slot.path)) continue;
    for (const auto& [part, text] : texts->items()) {
      const auto* words = text.get_ptr<const std::string*>();
      if (words == nullptr || !takes_part(find_kind(slot.field->kind), part)) continue;
      sheet_.type(part.empty() ? slot.path : slot.path + "/" + part, *words);
    }
    keep_if_read(slot.path, "person");
  }
  if (offer.row.empty()) declined_.insert(offer.subject);
  else unfolded_.insert(offer.row);
  ++revision_;
  reconsider_complaints();
  return true;
}

void Session::decline_people() {
  const PeopleOffer offer = offered_people();
  if (offer.people.empty()) return;
  const std::size_t slash = std::min(offer.row.rfind('/'), offer.row.size());
  declined_.insert(offer.row.empty() ? offer.subject : offer.row.substr(0, slash));
  ++revision_;
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
    const auto [subject, word] = halves(field.fact);
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
