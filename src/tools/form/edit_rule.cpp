#include "tools/form/edit_rule.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "core/rule/arguments.h"
#include "core/rule/rule.h"

namespace todoke {

namespace {

constexpr std::string_view iterators[] = {"map", "filter", "reduce", "all", "some", "none"};
constexpr std::string_view other_readers[] = {"val", "exists", "missing", "missing_some", "try"};

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_call(const Json& rule) { return rule.is_object() && rule.size() == 1; }

RulePath read_path(std::string_view text, const std::string& group) {
  RulePath path;
  path.group = group;
  path.in_row = !group.empty();
  if (text.starts_with("$.")) return {std::string(text), "", false, ""};
  if (group.empty() && text.starts_with("item.")) {
    path.in_row = true;
    text.remove_prefix(5);
  }
  const std::size_t end = std::min(text.find('.'), text.find('$'));
  path.id = text.substr(0, end);
  if (end < text.size()) path.rest = text.substr(end);
  return path;
}

/// The group that an iterator goes through: {"var": "children"}, perhaps filtered first.
std::string group_of(const Json& rule) {
  if (!is_call(rule)) return {};
  const std::string name = rule.begin().key();
  const Json arguments = arguments_of(*rule.begin());
  if (arguments.empty()) return {};
  if (name == "filter") return group_of(arguments[0]);
  if (name != "var" || !arguments[0].is_string()) return {};
  return arguments[0].get<std::string>();
}

class Replacer {
 public:
  explicit Replacer(const ReplaceVar& replace) : replace_(replace) {}

  Json run(const Json& rule, const std::string& group) const {
    if (rule.is_array()) {
      Json list = Json::array();
      for (const Json& inner : rule) list.push_back(run(inner, group));
      return list;
    }
    if (!is_call(rule)) return rule;
    const std::string name = rule.begin().key();
    if (name == "preserve") return rule;
    if (name == "var") return var(rule, group);
    if (!is_one_of(name, iterators)) return {{name, run(*rule.begin(), group)}};
    Json arguments = arguments_of(*rule.begin());
    const std::string inside = arguments.empty() ? "" : group_of(arguments[0]);
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      // The elements of what is no group have no fields: "" is the element.
      if (i != 1) arguments[i] = run(arguments[i], group);
      else if (!inside.empty()) arguments[i] = run(arguments[i], inside);
    }
    return {{name, std::move(arguments)}};
  }

 private:
  Json var(const Json& rule, const std::string& group) const {
    const Json arguments = arguments_of(*rule.begin());
    const bool is_text = !arguments.empty() && arguments[0].is_string();
    const std::string text = is_text ? arguments[0].get<std::string>() : "";
    if (text.empty() || text == "item$number") return rule;
    Json replaced = replace_(read_path(text, group));
    if (arguments.size() < 2) return replaced;
    return {{"??", Json(Json::array_t{std::move(replaced), arguments[1]})}};
  }

  const ReplaceVar& replace_;
};

bool reads_anything(const Json& rule) {
  if (rule.is_array()) return std::any_of(rule.begin(), rule.end(), reads_anything);
  if (!is_call(rule)) return false;
  const std::string name = rule.begin().key();
  return name == "var" || name == "throw" || name == "log" || is_one_of(name, other_readers) ||
         reads_anything(*rule.begin());
}

/// A rule that reads nothing, as its value; a fault counts as not true.
Json worked_out(const Json& rule) {
  if (!rule.is_structured()) return rule;
  const auto parsed = Rule::parse(rule);
  const auto value = parsed ? evaluate(*parsed, Json::object()) : Result<Json>(Json());
  return value ? *value : Json(false);
}

/// `and` and `or`: parts that decide nothing are left out, nested ones are taken in.
Json joined(const std::string& name, const Json& parts) {
  const bool is_and = name == "and";
  Json kept = Json::array();
  const auto take = [&](const auto& self, const Json& part) -> bool {
    if (is_call(part) && part.begin().key() == name) {
      return std::all_of(part.begin()->begin(), part.begin()->end(),
                         [&](const Json& inner) { return self(self, inner); });
    }
    if (is_always(part) || is_never(part)) return is_always(part) == is_and;
    if (std::find(kept.begin(), kept.end(), part) == kept.end()) kept.push_back(part);
    return true;
  };
  for (const Json& part : parts) {
    if (!take(take, part)) return !is_and;
  }
  for (const Json& part : kept) {
    const Json contrary = {{"!", Json(Json::array_t{part})}};
    if (std::find(kept.begin(), kept.end(), contrary) != kept.end()) return !is_and;
  }
  if (kept.empty()) return is_and;
  if (kept.size() == 1) return kept[0];
  return {{name, std::move(kept)}};
}

Json simplified_if(const Json& arguments) {
  Json kept = Json::array();
  std::size_t i = 0;
  for (; i + 1 < arguments.size(); i += 2) {
    if (is_never(arguments[i])) continue;
    if (is_always(arguments[i])) {
      kept.push_back(arguments[i + 1]);
      break;
    }
    kept.push_back(arguments[i]);
    kept.push_back(arguments[i + 1]);
  }
  if (i + 1 >= arguments.size()) kept.push_back(i < arguments.size() ? arguments[i] : Json());
  if (kept.size() == 1) return kept[0];
  return {{"if", std::move(kept)}};
}

constexpr std::string_view comparisons[] = {"==", "===", "!=", "!==", "<", "<=", ">", ">=", "in"};

/// {"==": [{"if": [asked, "a", null]}, "b"]}, a given answer compared, is `asked`, its contrary, or
/// one of true and false. Null when the comparison is not like that.
std::optional<Json> compared(const std::string& name, const Json& arguments) {
  if (!is_one_of(name, comparisons)) return std::nullopt;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (!is_call(arguments[i]) || arguments[i].begin().key() != "if") continue;
    const Json& branches = *arguments[i].begin();
    if (branches.size() != 3) continue;
    const auto with = [&](std::size_t branch) {
      Json all = arguments;
      all[i] = branches[branch];
      return Json{{name, std::move(all)}};
    };
    const Json if_so = with(1), if_not = with(2);
    if (reads_anything(if_so) || reads_anything(if_not)) continue;
    const bool held = truthy(worked_out(if_so)), held_not = truthy(worked_out(if_not));
    if (held == held_not) return Json(held);
    return held ? branches[0] : not_of(branches[0]);
  }
  return std::nullopt;
}

/// Today is a date, and a date is neither before nor after nothing: JavaScript makes NaN of it.
bool is_today_against_null(const std::string& name, const Json& arguments) {
  constexpr std::string_view orders[] = {"<", "<=", ">", ">="};
  if (!is_one_of(name, orders)) return false;
  const auto stands = [&](const Json& what) {
    return std::find(arguments.begin(), arguments.end(), what) != arguments.end();
  };
  return stands(nullptr) && stands(var_of("$.today"));
}

}  // namespace

Json replace_vars(const Json& rule, const ReplaceVar& replace) {
  return Replacer(replace).run(rule, "");
}

std::set<std::string> fields_read(const Json& rule) {
  std::set<std::string> ids;
  replace_vars(rule, [&](const RulePath& path) {
    if (path.group.empty() && !path.in_row && !path.id.starts_with("$")) ids.insert(path.id);
    return Json();
  });
  return ids;
}

bool reads_only_by_var(const Json& rule) {
  if (rule.is_array()) return std::all_of(rule.begin(), rule.end(), reads_only_by_var);
  if (!is_call(rule)) return true;
  const std::string name = rule.begin().key();
  if (name == "preserve") return true;
  return !is_one_of(name, other_readers) && reads_only_by_var(*rule.begin());
}

Json simplify(const Json& rule) {
  if (!is_call(rule) || rule.begin().key() == "var" || rule.begin().key() == "preserve") {
    return rule;
  }
  if (!reads_anything(rule)) return worked_out(rule);
  const std::string name = rule.begin().key();
  Json arguments = arguments_of(*rule.begin());
  for (Json& argument : arguments) argument = simplify(argument);
  if (name == "and" || name == "or") return joined(name, arguments);
  const bool has_items = is_one_of(name, iterators) && !arguments.empty();
  if (has_items && !reads_anything(arguments[0])) return worked_out({{name, arguments}});
  if (name == "if" || name == "?:") return simplified_if(arguments);
  if ((name == "!" || name == "!!") && arguments.size() == 1 &&
      (is_always(arguments[0]) || is_never(arguments[0]))) {
    return is_always(arguments[0]) == (name == "!!");
  }
  if (is_today_against_null(name, arguments)) return false;
  if (auto known = compared(name, arguments)) return *known;
  Json whole = {{name, std::move(arguments)}};
  return reads_anything(whole) ? whole : worked_out(whole);
}

bool is_always(const Json& rule) { return !is_call(rule) && truthy(rule); }
bool is_never(const Json& rule) { return !is_call(rule) && !truthy(rule); }

Json all_of(std::vector<Json> rules) { return simplify({{"and", Json(std::move(rules))}}); }
Json any_of(std::vector<Json> rules) { return simplify({{"or", Json(std::move(rules))}}); }
Json not_of(Json rule) { return simplify({{"!", Json(Json::array_t{std::move(rule)})}}); }
Json var_of(const std::string& path) { return {{"var", path}}; }

Json guarded(const Json& condition, Json value) {
  if (is_always(condition)) return value;
  return simplify({{"if", Json(Json::array_t{condition, std::move(value), nullptr})}});
}

}  // namespace todoke
