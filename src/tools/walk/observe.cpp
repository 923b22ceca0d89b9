#include "tools/walk/observe.h"

#include <algorithm>
#include <utility>

#include "core/session/effort.h"

namespace todoke {

namespace {

WayLength length_of(const Sheet& sheet) {
  WayLength length;
  for (const Page& page : sheet.form().pages) length.pages += sheet.is_shown(page);
  for (const Slot& slot : sheet.slots()) {
    if (!slot.shown || slot.field->kind == "note" || slot.field->kind == "group") continue;
    ++length.questions;
    length.seconds += seconds_for(slot.field->kind);
  }
  return length;
}

}  // namespace

std::string report_name(const Page& page, const std::string& group, const Field& field) {
  return page.id + "/" + (group.empty() ? "" : group + "/") + field.id;
}

Observer::Observer(const Form& form) {
  for (const Page& page : form.pages) {
    report_.pages[page.id] = 0;
    if (page.show_if) report_.rules[page.id + " show_if"] = {};
    for (const Field& field : page.fields) expect(page, "", field);
  }
}

void Observer::expect(const Page& page, const std::string& group, const Field& field) {
  const std::string name = report_name(page, group, field);
  report_.fields[name] = 0;
  for (const Option& option : field.options) report_.options[name + "=" + option.value] = 0;
  if (field.show_if) report_.rules[name + " show_if"] = {};
  if (field.require_if) report_.rules[name + " require_if"] = {};
  for (const Check& check : field.checks) report_.rules[name + " check " + check.code] = {};
  for (const Field& inner : field.fields) expect(page, field.id, inner);
}

void Observer::see(const std::string& name) {
  const auto [found, is_new] = numbers_.emplace(name, names_.size());
  if (is_new) names_.push_back(name);
  things_.push_back(found->second);
}

void Observer::count(const std::string& rule, bool held) {
  Outcomes& outcomes = report_.rules[rule];
  ++(held ? outcomes.held : outcomes.failed);
  see("rule " + rule + (held ? " true" : " false"));
}

void Observer::look_at_pages(const Sheet& sheet) {
  for (const Page& page : sheet.form().pages) {
    const bool shown = sheet.is_shown(page);
    report_.pages[page.id] += shown;
    if (shown) see("page " + page.id);
    if (page.show_if) count(page.id + " show_if", shown);
    if (shown && page.stop) return;  // what comes after it was not asked
  }
}

void Observer::look_at_options(const Sheet& sheet, const Slot& slot, const std::string& name) {
  std::size_t offered = 0;
  for (const Option& option : slot.field->options) {
    if (!sheet.is_shown(option, slot)) continue;
    ++offered;
    ++report_.options[name + "=" + option.value];
  }
  if (offered > 0 || !slot.required) return;
  const std::string sentence = name + " is required, but none of its options is shown";
  if (!std::ranges::contains(report_.dead_ends, sentence)) report_.dead_ends.push_back(sentence);
}

void Observer::look_at_answer(const Slot& slot, const std::string& name) {
  if (!slot.reading.answer || !slot.reading.problems.empty()) return;
  const Json& answer = *slot.reading.answer;
  const std::string& kind = slot.field->kind;
  if (kind == "yes_no") see("answer " + name + (answer == true ? "=yes" : "=no"));
  if (const auto* text = answer.get_ptr<const std::string*>(); text && kind == "choice") {
    see("answer " + name + "=" + *text);
  }
  if (kind == "choices" && answer.is_array()) {
    for (const Json& one : answer) {
      if (one.is_string()) see("answer " + name + "=" + one.get<std::string>());
    }
  }
  if (kind == "file") see("answer " + name + (answer.contains("files") ? "=files" : "=later"));
}

void Observer::look_at_checks(const Slot& slot, const std::string& name,
                              const Problems& problems) {
  if (!slot.reading.answer && slot.field->kind != "group") return;
  for (const Check& check : slot.field->checks) {
    const std::string at = check.at.empty() ? slot.path : slot.path + "/" + check.at;
    const bool failed = std::ranges::any_of(problems, [&](const Problem& problem) {
      return problem.code == check.code && problem.at == at;
    });
    count(name + " check " + check.code, !failed);
  }
}

Seen Observer::look(const Sheet& sheet) {
  things_.clear();
  look_at_pages(sheet);
  Problems problems = sheet.problems();
  for (const Slot& slot : sheet.slots()) {
    const std::string name = report_name(*slot.page, slot.group_path, *slot.field);
    const Slot* group = slot.group_path.empty() ? nullptr : sheet.find_slot(slot.group_path);
    report_.fields[name] += slot.shown;
    const bool asked = sheet.is_shown(*slot.page) && (group == nullptr || group->shown);
    if (slot.field->show_if && asked) count(name + " show_if", slot.shown);
    if (!slot.shown) continue;
    see("field " + name);
    if (slot.field->require_if) count(name + " require_if", slot.required);
    if (!slot.field->options.empty()) look_at_options(sheet, slot, name);
    look_at_answer(slot, name);
    look_at_checks(slot, name, problems);
  }
  ++report_.ways;
  std::ranges::sort(things_);
  things_.erase(std::ranges::unique(things_).begin(), things_.end());
  return {things_, std::move(problems), length_of(sheet)};
}

}  // namespace todoke
