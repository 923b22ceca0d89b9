#include "tools/lint/vocabulary.h"

#include <algorithm>

#include "tools/form/form_files.h"

namespace todoke {

namespace {

std::vector<std::string> texts_of(const Json& object, std::string_view name) {
  std::vector<std::string> texts;
  const Json* member = find_member(object, name);
  if (member == nullptr) return texts;
  if (const auto* one = member->get_ptr<const std::string*>()) texts.push_back(*one);
  if (!member->is_array()) return texts;
  for (const Json& value : *member) {
    if (const auto* text = value.get_ptr<const std::string*>()) texts.push_back(*text);
  }
  return texts;
}

KnownFact fact_of(const Json& entry) {
  return {texts_of(entry, "kind"), texts_of(entry, "values")};
}

/// 「申請する方（請求する方、届け出る方）」 are three names; 「など」 ends what is a name.
std::vector<std::string> names_in(std::string_view label) {
  static constexpr std::string_view breaks[] = {"（", "）", "、", "など"};
  std::vector<std::string> names;
  std::string name;
  while (!label.empty()) {
    const auto mark = std::ranges::find_if(
        breaks, [&](std::string_view one) { return label.starts_with(one); });
    if (mark == std::end(breaks)) {
      name += label.front();
      label.remove_prefix(1);
      continue;
    }
    if (!name.empty()) names.push_back(std::move(name));
    name.clear();
    label.remove_prefix(mark->size());
  }
  if (!name.empty()) names.push_back(std::move(name));
  return names;
}

/// The member of a person that a field of this kind asks for; empty when it is nobody's.
std::string_view member_for(const Field& field) {
  static constexpr std::string_view own[] = {"name",  "kana",      "address",       "phone",
                                             "email", "my_number", "insured_number"};
  const auto found = std::ranges::find(own, std::string_view(field.kind));
  if (found != std::end(own)) return *found;
  if (field.kind == "bank_account") return "account";
  if (field.kind == "date" && field.label.contains("生年月日")) return "birth_date";
  return "";
}

}  // namespace

Result<Vocabulary> Vocabulary::load(const Json& document) {
  Vocabulary vocabulary;
  for (const char* name : {"people", "of_people", "facts"}) {
    const Json* part = find_member(document, name);
    if (part == nullptr || !part->is_object()) {
      return fail("wrong_type", pointer_to("", name), "facts.json has \"people\", \"of_people\" "
                                                      "and \"facts\", three objects");
    }
  }
  vocabulary.facts_ = document["facts"];
  vocabulary.of_people_ = document["of_people"];
  for (auto it = document["people"].begin(); it != document["people"].end(); ++it) {
    const auto* label = it->get_ptr<const std::string*>();
    if (label != nullptr) vocabulary.people_.push_back({it.key(), names_in(*label)});
  }
  return vocabulary;
}

Result<std::optional<Vocabulary>> Vocabulary::read(const std::filesystem::path& forms_folder) {
  const std::filesystem::path file = forms_folder / "facts.json";
  if (!std::filesystem::exists(file)) return std::nullopt;
  const Result<Json> document = read_json_file(file);
  if (!document) return std::unexpected(document.error());
  Result<Vocabulary> vocabulary = load(*document);
  if (!vocabulary) return std::unexpected(vocabulary.error());
  return std::optional(std::move(*vocabulary));
}

std::optional<KnownFact> Vocabulary::find(std::string_view fact) const {
  if (const Json* entry = find_member(facts_, fact)) return fact_of(*entry);
  const std::size_t dot = fact.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  if (!std::ranges::contains(people_, fact.substr(0, dot), &Person::id)) return std::nullopt;
  const Json* entry = find_member(of_people_, fact.substr(dot + 1));
  return entry == nullptr ? std::nullopt : std::optional(fact_of(*entry));
}

/// The longest name wins: 「大学生年代のお子さん」 is not 「お子さん」. 「世帯主以外」 is somebody else.
const Vocabulary::Person* Vocabulary::person_in(std::string_view text) const {
  const Person* best = nullptr;
  std::size_t longest = 0;
  for (const Person& person : people_) {
    for (const std::string& name : person.names) {
      if (name.size() <= longest || !text.contains(name)) continue;
      if (text.contains(name + "以外")) continue;
      longest = name.size();
      best = &person;
    }
  }
  return best;
}

std::string Vocabulary::propose(const Field& field,
                                const std::vector<std::string>& places) const {
  const std::string_view member = member_for(field);
  if (member.empty() || !of_people_.contains(member)) return "";
  const Person* person = person_in(field.label);
  if (person == nullptr) {
    const auto found = std::ranges::find_if(
        people_, [&](const Person& one) { return field.id.starts_with(one.id + "_"); });
    if (found != people_.end()) person = &*found;
  }
  for (const std::string& place : places) {
    if (person == nullptr) person = person_in(place);
  }
  return person == nullptr ? "" : person->id + "." + std::string(member);
}

}  // namespace todoke
