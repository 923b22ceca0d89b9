#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/json.h"
#include "core/rule/tree.h"

/// What evaluates a Tree. Only this folder includes it.
namespace todoke::logic {

/// Why an evaluation stopped. What a rule threw itself is in Machine::thrown.
enum class Fault : std::uint8_t { Nan, InvalidArguments, UnknownOperator, Thrown, TooMuchWork };

/// A value that is borrowed from the data or the rule wherever possible, so that reading a field
/// copies nothing. Whoever returns a borrowed value vouches that its owner outlives the caller's
/// scope: what lives in an operator's own frame must be copied (Machine::own).
class Value {
 public:
  Value() = default;
  static Value borrow(const Json& json) {
    Value value;
    value.borrowed_ = &json;
    return value;
  }
  static Value of(Json json) {
    Value value;
    value.owned_ = std::move(json);
    return value;
  }
  Value(Value&&) = default;
  Value& operator=(Value&&) = default;

  const Json& operator*() const { return borrowed_ != nullptr ? *borrowed_ : owned_; }
  const Json* operator->() const { return &**this; }
  bool is_borrowed() const { return borrowed_ != nullptr; }
  /// The owned JSON. Only for values that are not borrowed.
  Json release() && { return std::move(owned_); }

 private:
  const Json* borrowed_ = nullptr;
  Json owned_;
};

using Outcome = std::expected<Value, Fault>;

/// What `var` and `val` look at. Scopes lie on the C++ stack, the innermost points outwards.
struct Scope {
  /// Null in the body of reduce, which sees `current` and `accumulator` instead.
  const Json* data = nullptr;
  const Scope* outer = nullptr;
  /// The array that is iterated and the place in it; null where nothing is.
  const Json* items = nullptr;
  std::size_t index = 0;
  const Json* current = nullptr;
  const Json* accumulator = nullptr;
};

/// Arguments that are all evaluated. They may point into `spread`, so keep both together.
struct Arguments {
  Value spread;
  std::vector<Value> values;
};

class Machine {
 public:
  Machine(const Tree& tree, std::size_t steps_max) : tree_(tree), steps_left_(steps_max) {}

  /// Also pays for reading the value, when it is a text: whoever asked for it converts, counts or
  /// compares it.
  Outcome run(const Node& node, const Scope& scope);

  /// All arguments of a call, in order. Of a computed argument that is an array, its elements.
  std::expected<Arguments, Fault> arguments(const Node& call, const Scope& scope);

  std::span<const Node> children(const Node& node) const { return tree_.children(node); }
  const Path* path(const Node& node) const {
    return node.path == Node::no_path ? nullptr : &tree_.paths[node.path];
  }

  /// Takes steps off what is left; false when there are not enough.
  bool spend(std::size_t steps);

  /// Takes off what it costs to look at, copy or write out all of `json`; false also when it is
  /// nested so deeply that this would endanger the stack.
  bool spend_on(const Json& json);

  /// The value as JSON of its own, copied (and paid for) if it is borrowed.
  std::expected<Json, Fault> own(Value value);

  /// What `try` shows to its next branch: {"type": "NaN"} and the like.
  Json error_of(Fault fault) const;

  /// What the rule threw: always an object with a "type".
  Json thrown;

 private:
  Outcome value_of(const Node& node, const Scope& scope);

  const Tree& tree_;
  std::size_t steps_left_;
};

/// For `return`ing the fault of something that failed.
template <class T>
std::unexpected<Fault> fault_of(const std::expected<T, Fault>& failed) {
  return std::unexpected(failed.error());
}

inline std::unexpected<Fault> stop(Fault fault) { return std::unexpected(fault); }

inline Outcome boolean(bool value) { return Value::of(Json(value)); }

}  // namespace todoke::logic
