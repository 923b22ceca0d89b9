#include <string>

#include "core/check/inside.h"
#include "core/field/group.h"

namespace todoke {

namespace {

/// Different kinds are asked for in different words: 「入力してください」「選んでください」.
const char* required_code(std::string_view kind) {
  if (kind == "choice" || kind == "choices") return "required_choice";
  if (kind == "yes_no") return "required_yes_no";
  if (kind == "consent") return "required_consent";
  return kind == "file" ? "required_file" : "required";
}

Problem problem_of(const Slot& slot, const char* code) {
  return Problem{code, slot.path, {{"label", slot.field->label}}, ""};
}

/// Who may hand the file in later is told so where it is missed.
Problem missing(const Slot& slot) {
  Problem problem = problem_of(slot, required_code(slot.field->kind));
  const Json& settings = slot.field->settings;
  if (slot.field->kind != "file" || !flag_of(settings, "later_allowed", false)) return problem;
  problem.code = "required_file_or_later";
  const std::string_view own = text_of(settings, "later_label");
  problem.words["later"] = own.empty() ? "@file.later" : own;
  return problem;
}

}  // namespace

void Sheet::Inside::add_problems(std::uint32_t slot, Problems& problems) {
  const Slot& its = slots[slot];
  if (!its.shown || cells[slot].kind == nullptr) return;
  if (its.field->kind == "group") return add_group_problems(slot, problems);
  const Reading& reading = its.reading;
  problems.insert(problems.end(), reading.problems.begin(), reading.problems.end());
  if (!reading.problems.empty()) return;
  if (reading.answer) add_failed_checks(slot, problems);
  else if (its.required) problems.push_back(missing(its));
}

void Sheet::Inside::add_group_problems(std::uint32_t slot, Problems& problems) {
  const Slot& its = slots[slot];
  const std::size_t count = rows[its.path].keys.size();
  const std::size_t least = rows_min(*its.field);
  if (count == 0) {
    if (its.required) problems.push_back(problem_of(its, "required"));
  } else if (count < least) {
    problems.push_back(problem_of(its, "too_few_rows"));
    problems.back().words["min"] = std::to_string(least);
    problems.back().words["unit"] = text_of(its.field->settings, "unit");
  } else {
    add_failed_checks(slot, problems);
  }
}

void Sheet::Inside::add_failed_checks(std::uint32_t slot, Problems& problems) {
  const Slot& its = slots[slot];
  for (const Check& check : its.field->checks) {
    if (holds(check.rule, slot)) continue;
    Problem problem = problem_of(its, check.code.c_str());
    if (!check.at.empty()) problem.at += "/" + check.at;
    problem.message = check.message;
    problems.push_back(std::move(problem));
  }
}

}  // namespace todoke
