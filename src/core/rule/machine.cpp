#include "core/rule/machine.h"

#include "core/base/limits.h"
#include "core/rule/operators.h"

namespace todoke::logic {

namespace {

std::size_t steps_to_read(const Json& json) {
  const auto* text = json.get_ptr<const std::string*>();
  return text == nullptr ? 0 : text->size() / 16;
}

/// What looking at everything costs, in steps; more than there can be when it is nested too deeply.
std::size_t weight(const Json& json, std::size_t depth = 1) {
  if (!json.is_structured()) return 1 + steps_to_read(json);
  if (depth > limits::rule_depth_max) return limits::rule_steps_max;
  std::size_t sum = 1;
  for (const Json& part : json) sum += weight(part, depth + 1);
  return sum;
}

}  // namespace

bool Machine::spend(std::size_t steps) {
  if (steps > steps_left_) {
    steps_left_ = 0;
    return false;
  }
  steps_left_ -= steps;
  return true;
}

bool Machine::spend_on(const Json& json) { return spend(weight(json)); }

Outcome Machine::run(const Node& node, const Scope& scope) {
  if (!spend(1)) return stop(Fault::TooMuchWork);
  Outcome outcome = value_of(node, scope);
  if (outcome && !spend(steps_to_read(**outcome))) return stop(Fault::TooMuchWork);
  return outcome;
}

Outcome Machine::value_of(const Node& node, const Scope& scope) {
  switch (node.shape) {
    case Shape::Constant: return Value::borrow(*node.source);
    case Shape::Call: return node.op->run(*this, node, scope);
    case Shape::Unknown: return stop(Fault::UnknownOperator);
    case Shape::List: break;
  }
  Json list = Json::array();
  for (const Node& child : children(node)) {
    Outcome element = run(child, scope);
    if (!element) return element;
    auto owned = own(std::move(*element));
    if (!owned) return fault_of(owned);
    list.push_back(std::move(*owned));
  }
  return Value::of(std::move(list));
}

std::expected<Arguments, Fault> Machine::arguments(const Node& call, const Scope& scope) {
  Arguments arguments;
  if (call.written == Written::Computed) {
    Outcome computed = run(children(call)[0], scope);
    if (!computed) return fault_of(computed);
    if (!(*computed)->is_array()) {
      arguments.values.push_back(std::move(*computed));
      return arguments;
    }
    arguments.spread = std::move(*computed);
    arguments.values.reserve(arguments.spread->size());
    for (const Json& element : *arguments.spread) {
      if (!spend(1 + steps_to_read(element))) return stop(Fault::TooMuchWork);
      arguments.values.push_back(Value::borrow(element));
    }
    return arguments;
  }
  arguments.values.reserve(call.count);
  for (const Node& child : children(call)) {
    Outcome value = run(child, scope);
    if (!value) return fault_of(value);
    arguments.values.push_back(std::move(*value));
  }
  return arguments;
}

std::expected<Json, Fault> Machine::own(Value value) {
  if (!value.is_borrowed()) return std::move(value).release();
  if (!spend_on(*value)) return stop(Fault::TooMuchWork);
  return *value;
}

Json Machine::error_of(Fault fault) const {
  switch (fault) {
    case Fault::Nan: return Json{{"type", "NaN"}};
    case Fault::InvalidArguments: return Json{{"type", "Invalid Arguments"}};
    case Fault::UnknownOperator: return Json{{"type", "Unknown Operator"}};
    case Fault::TooMuchWork: return Json{{"type", "Too Much Work"}};
    case Fault::Thrown: break;
  }
  return thrown;
}

}  // namespace todoke::logic
