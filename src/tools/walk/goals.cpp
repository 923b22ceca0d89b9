#include "tools/walk/goals.h"

#include <algorithm>
#include <map>
#include <optional>

#include "tools/walk/observe.h"

namespace todoke {

namespace {

/// A field with what stands around it.
struct Where {
  const Page* page = nullptr;
  const Field* group = nullptr;
  const Field* field = nullptr;
};

/// Follows rules back to the fields that decide them.
class Roots {
 public:
  explicit Roots(const Form& form) : form_(form) {
    for (const Page& page : form.pages) {
      for (const Field& field : page.fields) {
        add(field.id, {&page, nullptr, &field});
        for (const Field& inner : field.fields) {
          add(field.id + "/" + inner.id, {&page, &field, &inner});
        }
      }
    }
  }

  Goal goal_at(std::string name, const Where& where) {
    goal_ = {};
    goal_.name = std::move(name);
    reached_.clear();
    lead_to(where);
    return goal_;
  }

  void want(Goal& goal, const Rule& rule, bool held, const Where& where) {
    goal_ = std::move(goal);
    follow(rule, where.group);
    (held ? goal_.wanted : goal_.unwanted).push_back(&rule);
    goal_.in_row = where.group != nullptr;
    goal_.fields.clear();
    for (const std::string& path : order_) {
      if (reached_.contains(path)) goal_.fields.push_back(path);
    }
    goal = std::move(goal_);
  }

 private:
  void add(const std::string& path, const Where& where) {
    order_.push_back(path);
    where_[path] = where;
  }

  /// Everything that must hold before this is asked: no stop page before it, and its own rules.
  void lead_to(const Where& where) {
    for (const Page& page : form_.pages) {
      if (&page == where.page) break;
      if (!page.stop || !page.show_if) continue;
      if (goal_.unwanted.end() == std::ranges::find(goal_.unwanted, &*page.show_if)) {
        goal_.unwanted.push_back(&*page.show_if);
        follow(*page.show_if, nullptr);
      }
    }
    const auto require = [&](const std::optional<Rule>& rule, const Field* group) {
      if (!rule || std::ranges::contains(goal_.wanted, &*rule)) return;
      goal_.wanted.push_back(&*rule);
      follow(*rule, group);
    };
    require(where.page->show_if, nullptr);
    if (where.group != nullptr) require(where.group->show_if, nullptr);
    if (where.field != nullptr) require(where.field->show_if, where.group);
  }

  void follow(const Rule& rule, const Field* group) {
    for (const std::string& path : dependencies(rule)) {
      const bool in_row = path.starts_with("item.");
      const std::string id = path.substr(in_row ? 5 : 0);
      const std::string head = id.substr(0, id.find_first_of(".$"));
      reach(in_row && group != nullptr ? group->id + "/" + head : head);
    }
  }

  void reach(const std::string& path) {
    const auto found = where_.find(path);
    if (found == where_.end() || !reached_.insert(path).second) return;
    // What a rule reads must be asked first, though not always all of it.
    lead_to(found->second);
    for (const Option& option : found->second.field->options) {
      if (option.show_if) follow(*option.show_if, found->second.group);
    }
    for (const Field& inner : found->second.field->fields) reach(path + "/" + inner.id);
  }

  const Form& form_;
  std::vector<std::string> order_;
  std::map<std::string, Where> where_;
  std::set<std::string> reached_;
  Goal goal_;
};

class Finder {
 public:
  Finder(const Form& form, const WalkReport& report)
      : form_(form), report_(report), roots_(form) {}

  std::vector<Goal> find() {
    for (const Page& page : form_.pages) {
      const Where where{&page, nullptr, nullptr};
      both_ways(page.id + " show_if", page.show_if, where);
      for (const Field& field : page.fields) {
        find_in({&page, nullptr, &field});
        for (const Field& inner : field.fields) find_in({&page, &field, &inner});
      }
    }
    return std::move(goals_);
  }

 private:
  void find_in(const Where& where) {
    const Field& field = *where.field;
    const std::string name =
        report_name(*where.page, where.group == nullptr ? "" : where.group->id, field);
    both_ways(name + " show_if", field.show_if, {where.page, where.group, nullptr});
    both_ways(name + " require_if", field.require_if, where);
    for (const Option& option : field.options) {
      const auto offered = report_.options.find(name + "=" + option.value);
      if (!option.show_if || offered == report_.options.end() || offered->second > 0) continue;
      add(offered->first, *option.show_if, true, where);
    }
    for (const Check& check : field.checks) {
      both_ways(name + " check " + check.code, check.rule, where);
    }
  }

  void both_ways(const std::string& name, const std::optional<Rule>& rule, const Where& where) {
    if (rule) both_ways(name, *rule, where);
  }

  /// The rule must be the form's own: goals point to it.
  void both_ways(const std::string& name, const Rule& rule, const Where& where) {
    const auto outcomes = report_.rules.find(name);
    if (outcomes == report_.rules.end()) return;
    if (outcomes->second.held == 0) add(name + " true", rule, true, where);
    if (outcomes->second.failed == 0) add(name + " false", rule, false, where);
  }

  void add(const std::string& name, const Rule& rule, bool held, const Where& where) {
    Goal goal = roots_.goal_at(name, where);
    roots_.want(goal, rule, held, where);
    goals_.push_back(std::move(goal));
  }

  const Form& form_;
  const WalkReport& report_;
  Roots roots_;
  std::vector<Goal> goals_;
};

/// How much of a rule is as wanted, 0 to 1: the parts of "and" and "or" count by themselves.
double fulfilled(const Json& rule, const Json& data, bool wanted) {
  if (rule.is_object() && rule.size() == 1 && rule.begin()->is_array() &&
      !rule.begin()->empty()) {
    const std::string& name = rule.begin().key();
    const Json& parts = *rule.begin();
    if (name == "!") return fulfilled(parts[0], data, !wanted);
    if (name == "and" || name == "or") {
      const bool needs_all = (name == "and") == wanted;
      double sum = 0;
      double best = 0;
      for (const Json& part : parts) {
        const double one = fulfilled(part, data, wanted);
        sum += one;
        best = std::max(best, one);
      }
      return needs_all ? sum / static_cast<double>(parts.size()) : best;
    }
  }
  const auto parsed = Rule::parse(rule);
  const auto held = parsed ? is_true(*parsed, data) : Result<bool>(false);
  return (held && *held) == wanted ? 1 : 0;
}

}  // namespace

std::vector<Goal> open_goals(const Form& form, const WalkReport& report) {
  return Finder(form, report).find();
}

/// The first beginning is the usual way; the others are drawn by a small generator.
Choices GoalSearch::beginning(const Goal& goal, std::uint32_t seed) const {
  Choices choices;
  if (seed == 0) return choices;
  std::uint32_t state = seed * 2654435761U;
  for (const std::string& field : goal.fields) {
    state = state * 1664525U + 1013904223U;
    choices[field] = (state >> 16) % candidates_.of(field).size();
  }
  return choices;
}

double GoalSearch::score(const Goal& goal, const Sheet& sheet) {
  Json data = sheet.rule_data();
  if (goal.in_row && !goal.fields.empty()) {
    const std::string& last = goal.fields.back();
    const Json* rows = find_member(data, last.substr(0, last.find('/')));
    if (rows != nullptr && rows->is_array() && !rows->empty()) {
      data["item"] = Json(rows->front());
      data["item$number"] = 1;
    }
  }
  double sum = 0;
  for (const Rule* rule : goal.wanted) sum += fulfilled(rule->source(), data, true);
  for (const Rule* rule : goal.unwanted) sum += fulfilled(rule->source(), data, false);
  return sum;
}

}  // namespace todoke
