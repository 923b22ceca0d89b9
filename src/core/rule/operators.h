#pragma once

#include <cstdint>
#include <string_view>

#include "core/rule/machine.h"

/// The one table of all operators. To add one: write its function in the file of its family,
/// declare it here, and give it a row in operators.cpp.
namespace todoke::logic {

/// What an operator's arguments say about the data, for parse and dependencies.
enum class Reads : std::uint8_t {
  Nothing,
  /// `var`: one path, keys joined by dots, then a default.
  DottedPath,
  /// `val`, `exists`: one path, a key per argument.
  Keys,
  /// `missing`: a dotted path per argument.
  DottedPaths,
  /// `missing_some`: a count, then an array of dotted paths.
  CountAndDottedPaths,
};

/// Which of its arguments an operator evaluates in a scope of its own.
enum class Inner : std::uint8_t {
  None,
  /// The second: the body of map, filter, reduce, all, some, none.
  Second,
  /// All but the first: the branches of `try` that see the error.
  AllButFirst,
};

struct Operator {
  std::string_view name;
  Outcome (*run)(Machine&, const Node& call, const Scope&);
  Reads reads = Reads::Nothing;
  Inner inner = Inner::None;
  /// The argument is data, whatever it looks like (`preserve`).
  bool literal = false;
};

/// Null when there is none of that name.
const Operator* find_operator(std::string_view name);

namespace op {
using Function = Outcome(Machine&, const Node& call, const Scope&);
// logic.cpp
Function not_, not_not, and_, or_, coalesce;
// compare.cpp
Function equal, not_equal, same, not_same, less, less_equal, greater, greater_equal;
// arithmetic.cpp
Function add, subtract, multiply, divide, remainder, max, min;
// data.cpp
Function var, val, exists, missing, missing_some;
// array.cpp
Function map, filter, reduce, all, some, none, merge, length;
// string.cpp
Function in, cat, substr;
// control.cpp
Function if_, try_, throw_, preserve, log;
}  // namespace op

}  // namespace todoke::logic
