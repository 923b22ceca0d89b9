#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/limits.h"
#include "core/base/result.h"

namespace todoke {

namespace logic {
struct Tree;
}

/// A JsonLogic rule, read once and evaluated often. A Rule never changes, so copies share what was
/// read and cost one reference count.
///
/// The language is https://jsonlogic.com with the extensions of the json-logic organisation on
/// GitHub: val, exists, ??, try, throw, length, preserve, chained comparisons, scopes. What each
/// operator does is said in README.md beside this file.
class Rule {
 public:
  /// Reads a rule. Errors: "too_deep" (limits::rule_depth_max), "too_large" (more parts than
  /// limits::rule_steps_max, so that it could never be evaluated). An operator that does not exist
  /// is no error here, because a rule may hold one in a branch that is never taken: evaluating it
  /// gives "Unknown Operator", and unknown_operators() finds it without evaluating.
  static Result<Rule> parse(const Json& source);

  /// The JSON the rule was read from.
  const Json& source() const;

  /// For the other files of this folder.
  const logic::Tree& tree() const { return *tree_; }

 private:
  explicit Rule(std::shared_ptr<const logic::Tree> tree) : tree_(std::move(tree)) {}
  std::shared_ptr<const logic::Tree> tree_;
};

/// How much one evaluation may do. A step is about one operator, one array element or sixteen
/// bytes of text that are made.
struct EvaluationLimits {
  std::size_t steps_max = limits::rule_steps_max;
};

/// The value of a rule for some data. What is undefined in JavaScript is null.
///
/// Errors carry JsonLogic's own error type as their code: "NaN", "Invalid Arguments",
/// "Unknown Operator", or whatever the rule itself throws; and "Too Much Work" when the limit is
/// reached, which `try` in a rule cannot catch. A code that a rule throws may come from the data.
Result<Json> evaluate(const Rule& rule, const Json& data, const EvaluationLimits& = {});

/// Whether the value of a rule is truthy. Copies nothing; use it for conditions.
Result<bool> is_true(const Rule& rule, const Json& data);

/// The paths of the data that a rule reads, as written in `var` ("spouse.income"), sorted, each
/// once. A path given to `val`, `exists`, `missing` and `missing_some` counts too, its keys joined
/// by dots. "" means that it may read anything, because a path is computed or the whole data is
/// asked for. What the body of map, filter and the like reads of an element is not listed: the
/// array's own path is.
const std::vector<std::string>& dependencies(const Rule& rule);

/// The operators that a rule names and that do not exist, sorted, each once. "" stands for an
/// object with several keys, which is no operator either.
std::vector<std::string> unknown_operators(const Rule& rule);

/// JsonLogic's truthiness: null, false, 0, "" and [] are false. "0" and {} are true.
bool truthy(const Json& value);

}  // namespace todoke
