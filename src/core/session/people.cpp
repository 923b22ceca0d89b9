#include "core/session/people.h"

#include <algorithm>

#include "core/field/group.h"
#include "core/session/draft_parts.h"
#include "core/session/session.h"

namespace todoke {

namespace {

/// The texts that a person known on this device has for this question, by part; null when none.
/// Who was given in a row ("as" a child) is that for good; who was not, can be anybody but that.
const Json* texts_for(const Slot& slot, const Json& person) {
  if (!is_carried_over(*slot.field)) return nullptr;
  const std::string_view as = text_of(person, "as");
  const bool is_same = as == halves_of(slot.field->fact).first;
  if (!is_same && !(as.empty() && slot.group_path.empty())) return nullptr;
  const Json* texts = find_member(object_of(person, "facts"), halves_of(slot.field->fact).second);
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

constexpr std::string_view same_person = "same_person_as";

/// Who somebody is, whatever they are to the applicant: a 続柄 is not the same elsewhere.
constexpr std::string_view identity[] = {"name", "kana", "birth_date", "sex"};

/// A person of this application, as the device keeps those of earlier ones; null without a name.
Json person_given(const Sheet& sheet, std::string_view subject, const std::string& row) {
  Json person = Json::object();
  for (const Slot& slot : sheet.slots()) {
    const auto [whose, word] = halves_of(slot.field->fact);
    if (whose != subject || !std::ranges::contains(identity, word)) continue;
    if (!slot.shown || !slot.reading.answer || row_of(slot) != row) continue;
    if (word == "name") {
      person["label"] = find_kind(slot.field->kind)->show(*slot.field, *slot.reading.answer);
    }
    for_each_part(sheet, slot.path, [&](std::string_view part, const std::string& text) {
      if (!text.empty()) person["facts"][word][part] = text;
    });
  }
  return find_member(person, "label") == nullptr ? Json() : person;
}

/// Whose fact the names in the rows of a group are.
std::string_view subject_in(const Field& group) {
  for (const Field& field : group.fields) {
    const auto [subject, word] = halves_of(field.fact);
    if (word == "name") return subject;
  }
  return {};
}

/// The people given before this name that it may ask for again, as the form says
/// ("same_person_as": ids of groups and of names).
std::vector<Json> people_before(const Sheet& sheet, const Slot& name) {
  std::vector<Json> people;
  const auto add = [&](std::string_view subject, const std::string& row) {
    Json person = person_given(sheet, subject, row);
    if (person.is_null()) return;
    person["as"] = halves_of(name.field->fact).first;
    people.push_back(std::move(person));
  };
  const Json* ids = find_member(name.field->settings, same_person);
  if (ids == nullptr || !ids->is_array()) return people;
  for (const Json& id : *ids) {
    const auto* path = id.get_ptr<const std::string*>();
    const Slot* source = path == nullptr ? nullptr : sheet.find_slot(*path);
    if (source == nullptr || !source->shown) continue;
    if (source->field->kind != "group") {
      add(halves_of(source->field->fact).first, {});
      continue;
    }
    for (const std::uint32_t row : sheet.rows(*path)) {
      add(subject_in(*source->field), row_path(*path, row));
    }
  }
  return people;
}

/// Whether both were given under the same name; somebody known without one is nobody else.
bool has_same_name(const Json& one, const Json& other) {
  const Json* name = find_member(object_of(one, "facts"), "name");
  const Json* same = find_member(object_of(other, "facts"), "name");
  return name != nullptr && same != nullptr && *name == *same;
}

}  // namespace

std::pair<std::string_view, std::string_view> halves_of(std::string_view fact) {
  const std::size_t dot = std::min(fact.find('.'), fact.size());
  return {fact.substr(0, dot), fact.substr(std::min(dot + 1, fact.size()))};
}

std::string row_of(const Slot& slot) {
  return slot.group_path.empty() ? std::string() : row_path(slot.group_path, slot.row);
}

void Session::add_people(const Slot& slot, PeopleOffer& offer) const {
  std::vector<Json> people = people_before(sheet_, slot);
  const Json* earlier = find_member(earlier_, "people");
  if (earlier != nullptr && earlier->is_array()) {
    people.insert(people.end(), earlier->begin(), earlier->end());
  }
  for (Json& person : people) {
    const Json* texts = texts_for(slot, person);
    if (texts == nullptr || is_in_other_row(sheet_, slot, *texts)) continue;
    if (std::ranges::any_of(offer.people, [&](const Json& other) {
          return other == person || has_same_name(other, person);
        })) {
      continue;
    }
    offer.subject = halves_of(slot.field->fact).first;
    offer.row = row_of(slot);
    offer.people.push_back(std::move(person));
  }
}

PeopleOffer Session::offered_people() const {
  PeopleOffer offer;
  const Page* current = page();
  if (current == nullptr) return offer;
  const bool knows_somebody = find_member(earlier_, "people") != nullptr;
  for (const Slot& slot : sheet_.slots()) {
    const auto [subject, word] = halves_of(slot.field->fact);
    if (slot.page != current || !slot.shown || subject.empty()) continue;
    const bool is_in_row = !slot.group_path.empty();
    if (declined_.contains(is_in_row ? slot.group_path : subject)) continue;
    if (has_text(sheet_, slot.path) || (is_in_row && word != "name")) continue;
    const std::string row = row_of(slot);
    if (!offer.subject.empty() && (offer.subject != subject || offer.row != row)) continue;
    if (!knows_somebody && find_member(slot.field->settings, same_person) == nullptr) continue;
    add_people(slot, offer);
  }
  return offer;
}

/// Empties a field in parts whose text is all ours.
void Session::take_out_put_in(const Slot& slot) {
  std::vector<std::string> parts;
  bool is_ours = true;
  for_each_part(sheet_, slot.path, [&](std::string_view part, const std::string& text) {
    if (text.empty()) return;
    parts.push_back(slot.path + "/" + std::string(part));
    is_ours = is_ours && is_proposed(parts.back());
  });
  if (!is_ours) return;
  for (const std::string& path : parts) {
    sheet_.type(path, "");
    proposed_.erase(path);
  }
}

bool Session::use_person(std::size_t index) {
  const PeopleOffer offer = offered_people();
  if (index >= offer.people.size()) return false;
  const Json& known = offer.people[index];
  for (const Slot& slot : sheet_.slots()) {
    const Json* texts = texts_for(slot, known);
    if (texts == nullptr || halves_of(slot.field->fact).first != offer.subject) continue;
    if (row_of(slot) != offer.row || slot.page != page()) continue;
    // The day that we put in may be another child's.
    take_out_put_in(slot);
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

}  // namespace todoke
