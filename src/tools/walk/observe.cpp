#include "tools/walk/observe.h"

#include <algorithm>

#include "core/session/effort.h"

namespace todoke {

namespace {

std::string name_of(const Page& page, const std::string& group, const Field& field) {
  return page.id + "/" + (group.empty() ? "" : group + "/") + field.id;
}

void add_field(const Page& page, const std::string& group, const Field& field,
               WalkReport& report) {
  const std::string name = name_of(page, group, field);
  report.fields[name] = 0;
  for (const Option& option : field.options) report.options[name + "=" + option.value] = 0;
  if (field.show_if) report.rules[name + " show_if"] = {};
  if (field.require_if) report.rules[name + " require_if"] = {};
  for (const Check& check : field.checks) report.rules[name + " check " + check.code] = {};
  for (const Field& inner : field.fields) add_field(page, field.id, inner, report);
}

void count(WalkReport& report, const std::string& rule, bool held) {
  Outcomes& outcomes = report.rules[rule];
  ++(held ? outcomes.held : outcomes.failed);
}

void observe_pages(const Sheet& sheet, WalkReport& report) {
  for (const Page& page : sheet.form().pages) {
    const bool shown = sheet.is_shown(page);
    report.pages[page.id] += shown;
    if (page.show_if) count(report, page.id + " show_if", shown);
    if (shown && page.stop) return;  // what comes after it was not asked
  }
}

void observe_options(const Sheet& sheet, const Slot& slot, const std::string& name,
                     WalkReport& report) {
  std::size_t offered = 0;
  for (const Option& option : slot.field->options) {
    if (!sheet.is_shown(option, slot)) continue;
    ++offered;
    ++report.options[name + "=" + option.value];
  }
  if (offered > 0 || !slot.required) return;
  const std::string sentence = name + " is required, but none of its options is shown";
  if (!std::ranges::contains(report.dead_ends, sentence)) report.dead_ends.push_back(sentence);
}

void observe_checks(const Slot& slot, const std::string& name, const Problems& problems,
                    WalkReport& report) {
  if (!slot.reading.answer && slot.field->kind != "group") return;
  for (const Check& check : slot.field->checks) {
    const std::string at = check.at.empty() ? slot.path : slot.path + "/" + check.at;
    const bool failed = std::ranges::any_of(problems, [&](const Problem& problem) {
      return problem.code == check.code && problem.at == at;
    });
    count(report, name + " check " + check.code, !failed);
  }
}

}  // namespace

WalkReport empty_report(const Form& form) {
  WalkReport report;
  for (const Page& page : form.pages) {
    report.pages[page.id] = 0;
    if (page.show_if) report.rules[page.id + " show_if"] = {};
    for (const Field& field : page.fields) add_field(page, "", field, report);
  }
  return report;
}

void observe(const Sheet& sheet, WalkReport& report) {
  observe_pages(sheet, report);
  const Problems problems = sheet.problems();
  for (const Slot& slot : sheet.slots()) {
    const std::string name = name_of(*slot.page, slot.group_path, *slot.field);
    const Slot* group = slot.group_path.empty() ? nullptr : sheet.find_slot(slot.group_path);
    report.fields[name] += slot.shown;
    const bool asked = sheet.is_shown(*slot.page) && (group == nullptr || group->shown);
    if (slot.field->show_if && asked) count(report, name + " show_if", slot.shown);
    if (!slot.shown) continue;
    if (slot.field->require_if) count(report, name + " require_if", slot.required);
    if (!slot.field->options.empty()) observe_options(sheet, slot, name, report);
    observe_checks(slot, name, problems, report);
  }
}

bool ends_in_sending(const Sheet& sheet) {
  return std::ranges::none_of(sheet.form().pages, [&](const Page& page) {
    return page.stop && sheet.is_shown(page);
  });
}

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

}  // namespace todoke
