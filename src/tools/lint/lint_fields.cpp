#include <algorithm>
#include <ranges>
#include <span>
#include <utility>

#include "core/field/date_bound.h"
#include "tools/lint/linter.h"
#include "tools/lint/parameters.h"

namespace todoke {

namespace {

constexpr std::string_view common[] = {"id",   "kind",       "label",  "hint",    "why",
                                       "fact", "required",   "checks", "show_if", "require_if",
                                       "carry", "autocomplete", "same_as_previous"};

/// Names of places and fixed nodes of every screen.
constexpr std::string_view taken_ids[] = {"item",  "start", "next",  "back",   "send",    "main",
                                          "steps", "saved", "h1",    "review", "receipt", "intro",
                                          "error_summary", "progress", "face_switch", "sending",
                                          "begun", "again", "people", "carried", "changes",
                                          "keep_nothing", "keep", "kept", "forget", "forgotten"};

bool is_word_of(std::string_view words, std::string_view word) {
  return std::ranges::any_of(std::views::split(words, ' '), [&](auto part) {
    return std::string_view(part) == word;
  });
}

bool fits(const Json& value, const Parameter& parameter) {
  const auto* text = value.get_ptr<const std::string*>();
  switch (parameter.type) {
    case ParameterType::Text: return text != nullptr && !text->empty();
    case ParameterType::Integer: return value.is_number_integer();
    case ParameterType::Flag: return value.is_boolean();
    case ParameterType::TextList:
      return value.is_array() && !value.empty() &&
             std::ranges::all_of(value, [](const Json& one) { return one.is_string(); });
    case ParameterType::DateOrToday:
      return text != nullptr && read_date_bound(*text, Date{2026, 4, 1}).has_value();
    case ParameterType::One: return text != nullptr && is_word_of(parameter.values, *text);
  }
  return false;
}

void lint_parameters(const Visit& visit, Findings& findings) {
  const auto parameters = parameters_of(visit.field.kind);
  const Json& members = visit.field.settings;
  for (const Parameter& parameter : parameters) {
    const Json* value = find_member(members, parameter.name);
    const std::string name(parameter.name);
    if (value == nullptr) {
      if (parameter.required) findings.error(visit.pointer, "\"" + name + "\" is missing");
    } else if (!fits(*value, parameter)) {
      findings.error(visit.pointer + "/" + name, "\"" + name + "\" has a value of the wrong kind");
    }
  }
  const bool has_options = visit.field.kind == "choice" || visit.field.kind == "choices";
  for (auto it = members.begin(); it != members.end(); ++it) {
    const bool known = std::ranges::contains(common, it.key()) ||
                       std::ranges::contains(parameters, it.key(), &Parameter::name) ||
                       (it.key() == "options" && has_options) ||
                       (it.key() == "fields" && visit.field.kind == "group");
    if (!known) {
      findings.error(pointer_to(visit.pointer, it.key()),
                     "a field of kind \"" + visit.field.kind + "\" has no such member");
    }
  }
}

void lint_options(const Visit& visit, Findings& findings) {
  const Field& field = visit.field;
  if (field.kind != "choice" && field.kind != "choices") return;
  const std::size_t least = field.kind == "choice" ? 2 : 1;
  if (field.options.size() < least) {
    findings.error(visit.pointer + "/options", "a choice needs at least two options");
  }
  for (std::size_t i = 0; i < field.options.size(); ++i) {
    if (!field.options[i].label.empty()) continue;
    findings.error(pointer_to(visit.pointer + "/options", i), "the option has no label");
  }
  const std::string_view none = text_of(field.settings, "none_value");
  if (!none.empty() && !std::ranges::contains(field.options, none, &Option::value)) {
    findings.error(visit.pointer + "/none_value", "no option has this value");
  }
}

/// The field of this id beside the one that names it.
const Field* beside(const Visit& visit, std::string_view id) {
  if (visit.group == nullptr) return find_field(visit.form, id);
  const auto found = std::ranges::find(visit.group->fields, id, &Field::id);
  return found == visit.group->fields.end() ? nullptr : &*found;
}

void lint_reference(const Visit& visit, const char* member, std::string_view kind,
                    Findings& findings) {
  const std::string_view id = text_of(visit.field.settings, member);
  if (id.empty()) return;
  const Field* other = beside(visit, id);
  if (other == nullptr || other->kind != kind) {
    std::string message(id);
    message.append(" is not the id of a field of kind ").append(kind).append(" beside it");
    findings.error(visit.pointer + "/" + member, std::move(message));
  }
}

/// What is taken over from one row to the next must be there, and may not be a number of a person.
void lint_repeating(const Visit& visit, Findings& findings) {
  const Field& field = visit.field;
  const auto is_of_one = [](const Field& one) {
    return one.kind == "my_number" || one.kind == "file" || one.kind == "note";
  };
  if (const Json* same = find_member(field.settings, "same_as_previous")) {
    if (!same->is_boolean() || visit.group == nullptr || is_of_one(field)) {
      findings.error(visit.pointer + "/same_as_previous",
                     "true or false, for a field of a group that people may share");
    }
  }
  if (field.kind != "group") return;
  for (const char* member : {"again_fields", "summary_fields"}) {
    const Json* ids = find_member(field.settings, member);
    if (ids == nullptr || !ids->is_array()) continue;
    for (std::size_t i = 0; i < ids->size(); ++i) {
      const auto* id = (*ids)[i].get_ptr<const std::string*>();
      if (id == nullptr) continue;
      const auto found = std::ranges::find(field.fields, *id, &Field::id);
      if (found != field.fields.end() && !is_of_one(*found)) continue;
      findings.error(pointer_to(visit.pointer + "/" + member, i),
                     *id + " is no field of this group that people may share");
    }
  }
}

/// The field outside of groups on an earlier page; null when there is none.
const Field* before(const Visit& visit, std::string_view id) {
  for (const Page& page : std::span(visit.form.pages).first(visit.page)) {
    const auto found = std::ranges::find(page.fields, id, &Field::id);
    if (found != page.fields.end()) return &*found;
  }
  return nullptr;
}

bool is_named_person(const Field& field) {
  return field.kind == "name" && field.fact.ends_with(".name");
}

/// What is put in or offered from an earlier page must stand there.
void lint_same(const Visit& visit, Findings& findings) {
  const Field& field = visit.field;
  const std::string_view date = text_of(field.settings, "same_as");
  const Field* same = before(visit, date);
  if (!date.empty() && (same == nullptr || same->kind != field.kind)) {
    findings.error(visit.pointer + "/same_as",
                   std::string(date) + " is not the id of a date on an earlier page");
  }
  const Json* ids = find_member(field.settings, "same_person_as");
  if (ids == nullptr || !ids->is_array()) return;
  if (!is_named_person(field)) {
    findings.error(visit.pointer + "/same_person_as", "the field's fact is nobody's name");
  }
  for (std::size_t i = 0; i < ids->size(); ++i) {
    const auto* id = (*ids)[i].get_ptr<const std::string*>();
    const Field* people = id == nullptr ? nullptr : before(visit, *id);
    if (people == nullptr || (!is_named_person(*people) &&
                              std::ranges::none_of(people->fields, is_named_person))) {
      findings.error(pointer_to(visit.pointer + "/same_person_as", i),
                     "names no person on an earlier page");
    }
  }
}

/// Where residents stop and wonder.
void lint_help(const Visit& visit, Findings& findings) {
  const Field& field = visit.field;
  if (is_sample(visit.form)) return;
  if (field.kind == "my_number" && field.why.empty()) {
    findings.warn(visit.pointer, "say why the number is asked: \"why\"");
  }
  if (field.kind == "date" && field.hint.empty()) {
    findings.warn(visit.pointer, "a date needs a hint: an example, or where it is written");
  }
}

}  // namespace

void lint_field(const Visit& visit, Findings& findings) {
  const Field& field = visit.field;
  if (find_kind(field.kind) == nullptr) {
    return findings.error(visit.pointer + "/kind", "there is no kind \"" + field.kind + "\"");
  }
  if (field.label.empty()) findings.error(visit.pointer, "the field has no label");
  lint_help(visit, findings);
  if (std::ranges::contains(taken_ids, std::string_view(field.id))) {
    findings.error(visit.pointer + "/id", "this id has a fixed meaning; choose another");
  }
  if (!text_of(field.settings, "autocomplete", "self").starts_with("self")) {
    findings.error(visit.pointer + "/autocomplete", "\"self\" is the only value");
  }
  lint_parameters(visit, findings);
  lint_options(visit, findings);
  lint_repeating(visit, findings);
  lint_same(visit, findings);
  if (field.kind == "kana") lint_reference(visit, "from", "name", findings);
  if (field.kind == "bank_account") lint_reference(visit, "holder_from", "kana", findings);
  for (std::size_t i = 0; i < field.checks.size(); ++i) {
    if (!field.checks[i].message.empty()) continue;
    findings.error(pointer_to(visit.pointer + "/checks", i), "the check has no message");
  }
}

}  // namespace todoke
