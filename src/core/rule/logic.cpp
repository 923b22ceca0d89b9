#include "core/rule/operators.h"
#include "core/rule/rule.h"

/// ! !! and or ??
namespace todoke::logic::op {

namespace {

/// The truth of the only argument. An array that was computed is the argument itself, not a list of
/// arguments: {"!!": {"val": "list"}} asks whether the list has elements.
std::expected<bool, Fault> truth(Machine& machine, const Node& call, const Scope& scope) {
  bool is_true = false;
  bool is_first = true;
  for (const Node& child : machine.children(call)) {
    Outcome value = machine.run(child, scope);
    if (!value) return fault_of(value);
    if (is_first) is_true = truthy(**value);
    is_first = false;
  }
  return is_true;
}

/// The first argument whose truth is `wanted`, or else the last; false when there is none.
Outcome first_with(Machine& machine, const Node& call, const Scope& scope, bool wanted) {
  if (call.written != Written::Listed) return stop(Fault::InvalidArguments);
  Outcome value = boolean(false);
  for (const Node& child : machine.children(call)) {
    value = machine.run(child, scope);
    if (!value || truthy(**value) == wanted) break;
  }
  return value;
}

}  // namespace

Outcome not_(Machine& machine, const Node& call, const Scope& scope) {
  const auto is_true = truth(machine, call, scope);
  return is_true ? boolean(!*is_true) : Outcome(fault_of(is_true));
}

Outcome not_not(Machine& machine, const Node& call, const Scope& scope) {
  const auto is_true = truth(machine, call, scope);
  return is_true ? boolean(*is_true) : Outcome(fault_of(is_true));
}

Outcome and_(Machine& machine, const Node& call, const Scope& scope) {
  return first_with(machine, call, scope, false);
}

Outcome or_(Machine& machine, const Node& call, const Scope& scope) {
  return first_with(machine, call, scope, true);
}

Outcome coalesce(Machine& machine, const Node& call, const Scope& scope) {
  if (call.written != Written::Listed) return stop(Fault::InvalidArguments);
  for (const Node& child : machine.children(call)) {
    Outcome value = machine.run(child, scope);
    if (!value || !(*value)->is_null()) return value;
  }
  return Value();
}

}  // namespace todoke::logic::op
