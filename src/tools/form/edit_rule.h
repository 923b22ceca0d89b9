#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"

namespace todoke {

/// A path as a rule's `var` has it: "birth_date$age", "item.name.family", "$.values.limit".
struct RulePath {
  std::string id;    ///< of the field, or "$" and what follows for what is no field's
  std::string rest;  ///< "$age", ".family", or empty
  /// The field of a row: in a row's own rule ("item."), or in the body of `some` and the like.
  bool in_row = false;
  std::string group;  ///< in a body: the group that is gone through

  std::string text() const { return (in_row && group.empty() ? "item." : "") + id + rest; }
};

/// What stands for a `var` from now on: a rule.
using ReplaceVar = std::function<Json(const RulePath&)>;

/// The rule with every `var` of a field replaced; "$.…" is given too, with the id "$.…".
Json replace_vars(const Json& rule, const ReplaceVar& replace);

/// What the rule reads, bodies of `some` and the like left out: ids of fields at top level.
std::set<std::string> fields_read(const Json& rule);

/// Operators that this file does not understand, because they read by other means than `var`.
bool reads_only_by_var(const Json& rule);

/// The rule with all that needs no answer worked out, and `and`, `or`, `!`, `if` made short. What
/// it gives is as true as before, though not always the same value.
Json simplify(const Json& rule);

/// A literal: true or false stand for what is always or never the case.
bool is_always(const Json& rule);
bool is_never(const Json& rule);

/// Short rules of rules.
Json all_of(std::vector<Json> rules);
Json any_of(std::vector<Json> rules);
Json not_of(Json rule);
Json var_of(const std::string& path);
/// `value` while `condition` holds, else null.
Json guarded(const Json& condition, Json value);

}  // namespace todoke
