#include <algorithm>
#include <map>

#include "tools/lint/linter.h"
#include "tools/lint/vocabulary.h"

namespace todoke {

namespace {

std::string in_words(const std::vector<std::string>& list) {
  std::string words;
  for (const std::string& one : list) words += (words.empty() ? "" : ", ") + one;
  return words;
}

void lint_known(const Visit& visit, const Vocabulary& vocabulary, Findings& findings) {
  const Field& field = visit.field;
  const auto known = vocabulary.find(field.fact);
  const std::string at = visit.pointer + "/fact";
  if (!known) {
    return findings.error(at, "\"" + field.fact + "\" is no fact of forms/facts.json");
  }
  if (!known->kinds.empty() && !std::ranges::contains(known->kinds, field.kind)) {
    findings.error(at, "\"" + field.fact + "\" is asked by a field of kind " +
                           in_words(known->kinds) + ", not " + field.kind);
  }
  if (known->values.empty()) return;
  for (std::size_t i = 0; i < field.options.size(); ++i) {
    const std::string& value = field.options[i].value;
    if (std::ranges::contains(known->values, value)) continue;
    findings.error(pointer_to(visit.pointer + "/options", i),
                   "\"" + value + "\" is no value of \"" + field.fact + "\": " +
                       in_words(known->values));
  }
}

/// Rows of different groups are different people; everywhere else a fact is one answer.
void lint_once(const Visit& visit, std::map<std::string, const Field*>& asked_in,
               Findings& findings) {
  const auto [found, is_first] = asked_in.emplace(visit.field.fact, visit.group);
  if (is_first) return;
  if (found->second != nullptr && visit.group != nullptr && found->second != visit.group) return;
  findings.error(visit.pointer + "/fact",
                 "\"" + visit.field.fact + "\" is asked twice in this form");
}

void lint_absent(const Visit& visit, const Vocabulary& vocabulary, Findings& findings) {
  if (is_sample(visit.form)) return;
  const Page& page = visit.form.pages[visit.page];
  std::vector<std::string> places;
  if (visit.group != nullptr) places = {visit.group->label};
  else places = {page.short_title, page.title};
  const std::string fact = vocabulary.propose(visit.field, places);
  if (fact.empty()) return;
  findings.warn(visit.pointer, "the field belongs to a person; if it asks for \"" + fact +
                                   "\", say so: \"fact\": \"" + fact + "\"");
}

/// Kinds for which HTML has autofill tokens (`screen/field`).
constexpr std::string_view autofilled[] = {"name", "address", "phone", "email"};

/// A proxy is at the device, which may offer what it knows of them (WCAG 2.2, 1.3.5).
void lint_autofill(const Visit& visit, Findings& findings) {
  const Field& field = visit.field;
  if (!field.fact.starts_with("proxy.") || field.settings.contains("autocomplete")) return;
  if (!std::ranges::contains(autofilled, std::string_view(field.kind))) return;
  findings.warn(visit.pointer, "a proxy fills this in: \"autocomplete\" may be \"self\"");
}

}  // namespace

void lint_facts(const Form& form, const Vocabulary& vocabulary, Findings& findings) {
  std::map<std::string, const Field*> asked_in;
  for (const Visit& visit : visits(form)) {
    if (visit.field.fact.empty()) {
      lint_absent(visit, vocabulary, findings);
    } else {
      lint_known(visit, vocabulary, findings);
      lint_once(visit, asked_in, findings);
      lint_autofill(visit, findings);
    }
  }
}

}  // namespace todoke
