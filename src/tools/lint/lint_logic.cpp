#include <algorithm>
#include <set>
#include <utility>

#include "core/check/rule_data.h"
#include "core/field/date_bound.h"
#include "core/field/group.h"
#include "tools/lint/linter.h"
#include "tools/lint/rule_truth.h"

namespace todoke {

namespace {

std::vector<Json> answers_of(const Field& field) {
  std::vector<Json> values;
  if (field.kind == "yes_no") values = {true, false};
  if (field.kind == "consent") values = {true};
  if (field.kind == "choice") {
    for (const Option& option : field.options) values.push_back(option.value);
  }
  return values;
}

/// Dated values of the day on which the form begins to be valid.
Known constants_of(const Form& form) {
  Known constants;
  for (const auto& [name, dated] : form.values) {
    if (dated.size() == 1) constants["$.values." + name] = dated.front().value;
  }
  return constants;
}

class LogicLint {
 public:
  LogicLint(const Form& form, Findings& findings)
      : form_(form), findings_(findings), constants_(constants_of(form)) {}

  void run() {
    for (std::size_t p = 0; p < form_.pages.size(); ++p) {
      const auto& rule = form_.pages[p].show_if;
      if (rule) show(*rule, {}, nullptr, p, pointer_to("/pages", p) + "/show_if");
    }
    for (const Visit& visit : visits(form_)) lint(visit);
  }

 private:
  using Rules = std::vector<const Json*>;

  void lint(const Visit& visit) {
    const Field& field = visit.field;
    Rules given;
    const auto add = [&](const std::optional<Rule>& rule) {
      if (rule) given.push_back(&rule->source());
    };
    add(form_.pages[visit.page].show_if);
    if (visit.group != nullptr) add(visit.group->show_if);
    if (field.show_if) {
      show(*field.show_if, given, visit.group, visit.page, visit.pointer + "/show_if");
    }
    add(field.show_if);
    require(visit, given);
    for (std::size_t i = 0; i < field.options.size(); ++i) {
      const auto& rule = field.options[i].show_if;
      if (!rule) continue;
      const std::string at = pointer_to(visit.pointer + "/options", i) + "/show_if";
      show(*rule, given, visit.group, visit.page, at);
    }
    for (std::size_t i = 0; i < field.checks.size(); ++i) {
      const auto verdict = judged(field.checks[i].rule, given, visit.group, visit.page);
      const std::string at = pointer_to(visit.pointer + "/checks", i) + "/rule";
      if (verdict && !verdict->can_hold) findings_.error(at, "no answer can satisfy this check");
      else if (verdict && !verdict->can_fail) findings_.warn(at, "this check never fails");
    }
  }

  void show(const Rule& rule, const Rules& given, const Field* group, std::size_t page,
            const std::string& at) {
    const auto verdict = judged(rule, given, group, page);
    if (!verdict) return;
    const bool may_alone = given.empty() || judged(rule, {}, group, page)->can_hold;
    if (!verdict->can_hold) {
      findings_.error(at, may_alone ? "the rule can never be true where its page is shown"
                                    : "the rule can never be true");
    } else if (!verdict->can_fail) {
      findings_.warn(at, "the rule is always true here: leave it out");
    }
  }

  void require(const Visit& visit, const Rules& given) {
    const auto& rule = visit.field.require_if;
    if (!rule) return;
    const std::string at = visit.pointer + "/require_if";
    const auto verdict = judged(*rule, given, visit.group, visit.page);
    if (verdict && !verdict->can_hold) {
      findings_.error(at, "the rule can never be true where the field is shown: it contradicts "
                          "\"show_if\"");
    } else if (verdict && !verdict->can_fail) {
      findings_.warn(at, "the rule is always true where the field is shown: leave it out");
    }
  }

  /// Nothing is said of a rule that reads nothing of a few known values.
  std::optional<Verdict> judged(const Rule& rule, const Rules& given, const Field* group,
                                std::size_t page) const {
    std::vector<Domain> domains;
    add_domains(rule, group, page, domains);
    for (const Json* one : given) {
      if (const auto parsed = Rule::parse(*one)) add_domains(*parsed, group, page, domains);
    }
    return judge(rule.source(), given, domains, constants_);
  }

  void add_domains(const Rule& rule, const Field* group, std::size_t page,
                   std::vector<Domain>& domains) const {
    for (const std::string& path : dependencies(rule)) {
      if (std::ranges::contains(domains, path, &Domain::path)) continue;
      const bool in_row = path.starts_with("item.");
      const auto [field, at] = find(in_row ? path.substr(5) : path, in_row ? group : nullptr);
      if (field == nullptr) continue;
      std::vector<Json> values = answers_of(*field);
      if (values.empty()) continue;
      if (in_row || may_be_absent(*field, at, page)) values.push_back(nullptr);
      domains.push_back({path, std::move(values)});
    }
  }

  std::pair<const Field*, std::size_t> find(const std::string& id, const Field* group) const {
    for (const Visit& visit : visits(form_)) {
      if (visit.group == group && visit.field.id == id) return {&visit.field, visit.page};
    }
    return {nullptr, 0};
  }

  /// On its own page a question is not answered yet; before, it may have been hidden or skipped.
  bool may_be_absent(const Field& field, std::size_t at, std::size_t page) const {
    return at == page || !field.required || field.show_if || field.require_if ||
           form_.pages[at].show_if;
  }

  const Form& form_;
  Findings& findings_;
  Known constants_;
};

}  // namespace

void lint_logic(const Form& form, Findings& findings) { LogicLint(form, findings).run(); }

void lint_bounds(const Visit& visit, Findings& findings) {
  const Field& field = visit.field;
  const auto say = [&](const char* member) {
    findings.error(pointer_to(visit.pointer, member), "the least is more than the most: no answer "
                                                      "fits");
  };
  if (field.kind == "number" || field.kind == "money") {
    const auto min = integer_of(field.settings, "min");
    const auto max = integer_of(field.settings, "max");
    if (min && max && *min > *max) say("min");
  }
  if (field.kind == "date") {
    const Date today = parse_iso(visit.form.valid_from).value_or(Date{2026, 4, 1});
    const auto min = read_date_bound(text_of(field.settings, "min"), today);
    const auto max = read_date_bound(text_of(field.settings, "max"), today);
    if (min && max && *min > *max) say("min");
  }
  if (field.kind == "group" && rows_min(field) > rows_max(field)) say("min_rows");
}

}  // namespace todoke
