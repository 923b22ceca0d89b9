#include <algorithm>
#include <map>

#include "core/check/rule_data.h"
#include "tools/lint/linter.h"

namespace todoke {

namespace {

constexpr std::string_view comparisons[] = {"<", ">", "<=", ">=", "==", "!=", "===", "!=="};
constexpr std::string_view iterators[] = {"map", "filter", "reduce", "all", "some", "none"};

/// Where a rule stands, and which fields stand before it.
struct Scope {
  std::size_t before = 0;         ///< top-level fields that it may read
  const Field* group = nullptr;   ///< for a rule in a row
  std::size_t row_before = 0;     ///< fields of the row that it may read
  std::string pointer;
};

class RuleLint {
 public:
  RuleLint(const Form& form, const Json& settings, Findings& findings)
      : form_(form), settings_(settings), findings_(findings) {
    for (const Page& page : form.pages) {
      for (const Field& field : page.fields) {
        number_of_[field.id] = fields_.size();
        fields_.push_back(&field);
      }
    }
  }

  void run() {
    std::size_t before = 0;
    for (std::size_t p = 0; p < form_.pages.size(); ++p) {
      const Page& page = form_.pages[p];
      const std::string at = pointer_to("/pages", p);
      if (page.show_if) lint(*page.show_if, {before, nullptr, 0, at + "/show_if"});
      for (std::size_t f = 0; f < page.fields.size(); ++f) {
        const std::string field_at = pointer_to(at + "/fields", f);
        rules_of(page.fields[f], {before, nullptr, 0, field_at}, {before + 1, nullptr, 0, ""});
        rows_of(page.fields[f], before, field_at);
        ++before;
      }
    }
  }

 private:
  void rows_of(const Field& group, std::size_t before, const std::string& at) {
    for (std::size_t i = 0; i < group.fields.size(); ++i) {
      const std::string inner_at = pointer_to(at + "/fields", i);
      rules_of(group.fields[i], {before, &group, i, inner_at}, {before + 1, &group, i + 1, ""});
    }
  }

  /// Checks may read the field itself; what decides whether it is asked may not.
  void rules_of(const Field& field, const Scope& asking, Scope checking) {
    const auto at = [&](Scope scope, const std::string& more) {
      scope.pointer = asking.pointer + more;
      return scope;
    };
    if (field.show_if) lint(*field.show_if, at(asking, "/show_if"));
    if (field.require_if) lint(*field.require_if, at(asking, "/require_if"));
    for (std::size_t i = 0; i < field.options.size(); ++i) {
      if (!field.options[i].show_if) continue;
      lint(*field.options[i].show_if, at(asking, pointer_to("/options", i) + "/show_if"));
    }
    for (std::size_t i = 0; i < field.checks.size(); ++i) {
      lint(field.checks[i].rule, at(checking, pointer_to("/checks", i) + "/rule"));
    }
  }

  void lint(const Rule& rule, const Scope& scope) {
    for (const std::string& name : unknown_operators(rule)) {
      findings_.error(scope.pointer, "there is no operator \"" + name + "\"");
    }
    for (const std::string& path : dependencies(rule)) lint_path(path, scope);
    lint_source(rule.source(), scope, false);
  }

  void lint_path(const std::string& path, const Scope& scope) {
    if (path.empty()) {
      return findings_.warn(scope.pointer, "the rule reads a path that only shows when it runs");
    }
    const std::size_t dot = path.find('.');
    const std::string head = path.substr(0, dot);
    const std::string rest = dot == std::string::npos ? "" : path.substr(dot + 1);
    if (head == "$") return lint_fact(rest, scope);
    if (head == "item" || head == "item$number") return lint_item(head, rest, scope);
    const std::string id = head.substr(0, head.find('$'));
    const auto found = number_of_.find(id);
    if (found == number_of_.end()) {
      findings_.error(scope.pointer, "the rule reads \"" + id + "\", which is no field");
    } else if (found->second >= scope.before) {
      findings_.error(scope.pointer, "the rule reads \"" + id + "\", which stands later");
    } else {
      lint_member(head.substr(id.size()), *fields_[found->second], scope);
    }
  }

  void lint_item(const std::string& head, const std::string& rest, const Scope& scope) {
    if (scope.group == nullptr) {
      return findings_.error(scope.pointer, "only a rule in a group's row sees \"item\"");
    }
    if (head == "item$number" || rest.empty()) return;
    const std::string part = rest.substr(0, rest.find('.'));
    const std::string id = part.substr(0, part.find('$'));
    const auto& fields = scope.group->fields;
    const auto found = std::ranges::find(fields, id, &Field::id);
    const auto number = static_cast<std::size_t>(found - fields.begin());
    if (found == fields.end()) {
      findings_.error(scope.pointer, "the row has no field \"" + id + "\"");
    } else if (number >= scope.row_before) {
      findings_.error(scope.pointer, "the rule reads \"" + id + "\", later in the row");
    } else {
      lint_member(part.substr(id.size()), *found, scope);
    }
  }

  void lint_member(const std::string& member, const Field& field, const Scope& scope) {
    if (member.empty()) return;
    if (field.kind != "date" || !std::ranges::contains(date_facts(), member)) {
      findings_.error(scope.pointer, "\"" + field.id + "\" has no \"" + member + "\"");
    }
  }

  void lint_fact(const std::string& path, const Scope& scope) {
    const std::string name = path.substr(0, path.find('.'));
    const std::string rest = name.size() < path.size() ? path.substr(name.size() + 1) : "";
    if (name == "values" && !form_.values.contains(rest.substr(0, rest.find('.')))) {
      findings_.error(scope.pointer, "no dated value \"" + rest + "\" stands in \"values\"");
    } else if (name == "settings" && !rest.empty() &&
               !settings_.contains(rest.substr(0, rest.find('.')))) {
      findings_.warn(scope.pointer, "the settings have no \"" + rest + "\"");
    } else if (name != "values" && name != "settings" && name != "today") {
      findings_.error(scope.pointer, "rules see $.today, $.values and $.settings only");
    }
  }

  /// Options that do not exist.
  void lint_source(const Json& source, const Scope& scope, bool in_iterator) {
    if (source.is_array()) {
      for (const Json& inner : source) lint_source(inner, scope, in_iterator);
    }
    if (!source.is_object()) return;
    for (auto it = source.begin(); it != source.end(); ++it) {
      if (std::ranges::contains(comparisons, it.key())) lint_comparison(*it, scope, in_iterator);
      lint_looseness(it.key(), *it, scope);
      const bool iterates = std::ranges::contains(iterators, it.key());
      lint_source(*it, scope, in_iterator || iterates);
    }
  }

  void lint_comparison(const Json& arguments, const Scope& scope, bool in_iterator) {
    if (!arguments.is_array()) return;
    const Field* field = nullptr;
    for (const Json& argument : arguments) {
      const std::string path(text_of(argument, "var"));
      if (!in_iterator && field == nullptr) field = field_at(path, scope);
    }
    if (field == nullptr || field->kind != "choice") return;
    for (const Json& argument : arguments) {
      const auto* value = argument.get_ptr<const std::string*>();
      if (value == nullptr || std::ranges::contains(field->options, *value, &Option::value)) {
        continue;
      }
      findings_.error(scope.pointer, "\"" + field->id + "\" has no option \"" + *value + "\"");
    }
  }

  /// JavaScript's null is equal to false: who has not answered yet would count as a "no".
  void lint_looseness(std::string_view comparison, const Json& arguments, const Scope& scope) {
    if (!arguments.is_array()) return;
    const bool is_loose = (comparison == "==" && std::ranges::contains(arguments, Json(false))) ||
                          (comparison == "!=" && std::ranges::contains(arguments, Json(true)));
    if (!is_loose) return;
    findings_.warn(scope.pointer, "an unanswered question counts as false here: write \"" +
                                      std::string(comparison) + "=\"");
  }

  const Field* field_at(const std::string& path, const Scope& scope) const {
    if (path.starts_with("item.") && scope.group != nullptr) {
      const auto found = std::ranges::find(scope.group->fields, path.substr(5), &Field::id);
      return found == scope.group->fields.end() ? nullptr : &*found;
    }
    return find_field(form_, path);
  }

  const Form& form_;
  const Json& settings_;
  Findings& findings_;
  std::vector<const Field*> fields_;
  std::map<std::string, std::size_t> number_of_;
};

}  // namespace

void lint_rules(const Form& form, const Json& settings, Findings& findings) {
  RuleLint(form, settings, findings).run();
}

}  // namespace todoke
