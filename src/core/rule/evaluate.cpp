#include "core/rule/convert.h"
#include "core/rule/machine.h"
#include "core/rule/rule.h"

namespace todoke {

namespace {

using logic::Fault;

Error error_of(const logic::Machine& machine, Fault fault) {
  const Json error = machine.error_of(fault);
  return Error{std::string(text_of(error, "type")), "", "the rule could not be evaluated"};
}

}  // namespace

Result<Json> evaluate(const Rule& rule, const Json& data, const EvaluationLimits& limits) {
  logic::Machine machine(rule.tree(), limits.steps_max);
  const logic::Scope scope{.data = &data};
  auto value = machine.run(rule.tree().nodes[0], scope);
  if (!value) return std::unexpected(error_of(machine, value.error()));
  auto owned = machine.own(std::move(*value));
  if (!owned) return std::unexpected(error_of(machine, owned.error()));
  return std::move(*owned);
}

Result<bool> is_true(const Rule& rule, const Json& data) {
  logic::Machine machine(rule.tree(), EvaluationLimits{}.steps_max);
  const logic::Scope scope{.data = &data};
  auto value = machine.run(rule.tree().nodes[0], scope);
  if (!value) return std::unexpected(error_of(machine, value.error()));
  return truthy(**value);
}

}  // namespace todoke
