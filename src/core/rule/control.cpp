#include "core/rule/convert.h"
#include "core/rule/operators.h"
#include "core/rule/rule.h"

/// if ?: try throw preserve log
namespace todoke::logic::op {

/// [condition, value, condition, value, …, otherwise]
Outcome if_(Machine& machine, const Node& call, const Scope& scope) {
  if (call.written != Written::Listed) return stop(Fault::InvalidArguments);
  const auto arguments = machine.children(call);
  std::size_t i = 0;
  for (; i + 1 < arguments.size(); i += 2) {
    const Outcome condition = machine.run(arguments[i], scope);
    if (!condition) return fault_of(condition);
    if (truthy(**condition)) return machine.run(arguments[i + 1], scope);
  }
  if (i < arguments.size()) return machine.run(arguments[i], scope);
  return Value();
}

/// The first branch without an error. Each branch after one that failed sees the error as its
/// data, and what `try` itself saw two levels up. Too much work cannot be caught.
Outcome try_(Machine& machine, const Node& call, const Scope& scope) {
  Outcome value = stop(Fault::InvalidArguments);
  bool is_first = true;
  for (const Node& branch : machine.children(call)) {
    if (is_first) {
      value = machine.run(branch, scope);
    } else {
      const Json error = machine.error_of(value.error());
      const Scope inner{.data = &error, .outer = &scope};
      value = machine.run(branch, inner);
      if (value) {
        // What the branch returns may be a part of the error, which ends here.
        auto owned = machine.own(std::move(*value));
        value = owned ? Value::of(std::move(*owned)) : Outcome(fault_of(owned));
      }
    }
    if (value || value.error() == Fault::TooMuchWork) return value;
    is_first = false;
  }
  return value;
}

/// A text is the error's type; an object is the error itself.
Outcome throw_(Machine& machine, const Node& call, const Scope& scope) {
  auto arguments = machine.arguments(call, scope);
  if (!arguments) return fault_of(arguments);
  Json error;
  if (!arguments->values.empty()) {
    auto owned = machine.own(std::move(arguments->values[0]));
    if (!owned) return fault_of(owned);
    error = std::move(*owned);
  }
  if (!error.is_object()) error = Json{{"type", to_text(error)}};
  const Json* type = find_member(error, "type");
  if (type == nullptr) error["type"] = "Unknown Error";
  else if (!type->is_string()) error["type"] = to_text(*type);
  machine.thrown = std::move(error);
  return stop(Fault::Thrown);
}

/// The argument as it is written.
Outcome preserve(Machine&, const Node& call, const Scope&) { return Value::borrow(*call.source); }

/// The first argument. Nothing is written anywhere: answers belong in no log.
Outcome log(Machine& machine, const Node& call, const Scope& scope) {
  Outcome first = Value();
  bool is_first = true;
  for (const Node& child : machine.children(call)) {
    Outcome value = machine.run(child, scope);
    if (!value) return value;
    if (is_first) first = std::move(value);
    is_first = false;
  }
  return first;
}

}  // namespace todoke::logic::op
