#include <algorithm>
#include <optional>

#include "tools/lint/linter.h"

namespace todoke {

namespace {

constexpr std::string_view comparisons[] = {"<", ">", "<=", ">=", "==", "!=", "===", "!=="};

/// In the body of one of these a rule sees the elements of a list, not "$.values".
constexpr std::string_view iterators[] = {"map", "filter", "reduce", "all", "some", "none"};

/// 0 and 1 begin counts, ages and amounts; no law moves them. Other numbers may be counts.
constexpr double measure_from = 2;
constexpr double number_from = 100;

class NumberLint {
 public:
  NumberLint(const Visit* visit, const Form& form, Findings& findings)
      : visit_(visit), form_(form), findings_(findings) {}

  void look(const Json& source, const std::string& pointer) {
    if (source.is_array()) {
      for (const Json& inner : source) look(inner, pointer);
    }
    if (!source.is_object() || source.size() != 1) return;
    const std::string& name = source.begin().key();
    if (std::ranges::contains(iterators, name)) return;
    if (std::ranges::contains(comparisons, name)) compare(*source.begin(), pointer);
    look(*source.begin(), pointer);
  }

 private:
  void compare(const Json& arguments, const std::string& pointer) {
    if (!arguments.is_array()) return;
    const bool measures = std::ranges::any_of(
        arguments, [&](const Json& one) { return is_measure(text_of(one, "var")); });
    const double from = measures ? measure_from : number_from;
    for (const Json& argument : arguments) {
      if (!argument.is_number() || argument.get<double>() < from) continue;
      findings_.warn(pointer, "the number " + argument.dump() +
                                  " looks like an age, a period or an amount that a law may "
                                  "change: put it into \"values\" with its date");
    }
  }

  /// An age, a count of days, or money.
  bool is_measure(std::string_view path) const {
    for (const std::string_view fact : {"$age", "$fiscal_year_age", "$days_ago"}) {
      if (path.ends_with(fact)) return true;
    }
    const bool in_row = path.starts_with("item.");
    if (in_row && (visit_ == nullptr || visit_->group == nullptr)) return false;
    const std::string_view id = in_row ? path.substr(5) : path;
    if (!in_row) {
      const Field* field = find_field(form_, id);
      return field != nullptr && field->kind == "money";
    }
    return std::ranges::any_of(visit_->group->fields, [&](const Field& field) {
      return field.id == id && field.kind == "money";
    });
  }

  const Visit* visit_;
  const Form& form_;
  Findings& findings_;
};

}  // namespace

void lint_numbers(const Form& form, Findings& findings) {
  for (std::size_t p = 0; p < form.pages.size(); ++p) {
    const auto& rule = form.pages[p].show_if;
    const std::string at = pointer_to("/pages", p) + "/show_if";
    if (rule) NumberLint(nullptr, form, findings).look(rule->source(), at);
  }
  for (const Visit& visit : visits(form)) {
    NumberLint lint(&visit, form, findings);
    const auto look = [&](const std::optional<Rule>& rule, const std::string& at) {
      if (rule) lint.look(rule->source(), at);
    };
    look(visit.field.show_if, visit.pointer + "/show_if");
    look(visit.field.require_if, visit.pointer + "/require_if");
    for (std::size_t i = 0; i < visit.field.options.size(); ++i) {
      look(visit.field.options[i].show_if,
           pointer_to(visit.pointer + "/options", i) + "/show_if");
    }
    for (std::size_t i = 0; i < visit.field.checks.size(); ++i) {
      look(visit.field.checks[i].rule, pointer_to(visit.pointer + "/checks", i) + "/rule");
    }
  }
}

}  // namespace todoke
