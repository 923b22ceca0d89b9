#include "core/rule/convert.h"
#include "core/rule/operators.h"
#include "core/rule/rule.h"

/// map filter reduce all some none merge length
namespace todoke::logic::op {

namespace {

bool is_literal_null(const Node& node) {
  return node.shape == Shape::Constant && node.source->is_null();
}

/// The array to iterate over. Its owner is kept in `value`, so that elements may be borrowed. What
/// is no array has no elements.
struct Items {
  Value value;
  const Json& array() const { return *value; }
  std::size_t size() const { return value->is_array() ? value->size() : 0; }
};

/// Whether the call has the form that all iterators have: [an array, a body, …].
bool is_iterator_call(const Node& call) {
  return call.written == Written::Listed && call.count >= 2;
}

std::expected<Items, Fault> items(Machine& machine, const Node& call, const Scope& scope) {
  Outcome value = machine.run(machine.children(call)[0], scope);
  if (!value) return fault_of(value);
  return Items{std::move(*value)};
}

/// For map and filter: null that is written out is a mistake, null that was found in the data is
/// an array that is not there.
std::expected<Items, Fault> lenient_items(Machine& machine, const Node& call,
                                          const Scope& scope) {
  if (!is_iterator_call(call)) return stop(Fault::InvalidArguments);
  const auto arguments = machine.children(call);
  if (is_literal_null(arguments[0]) || is_literal_null(arguments[1])) {
    return stop(Fault::InvalidArguments);
  }
  return items(machine, call, scope);
}

/// For all, some and none: a question about an array that is not there has no answer.
std::expected<Items, Fault> strict_items(Machine& machine, const Node& call,
                                         const Scope& scope) {
  if (!is_iterator_call(call)) return stop(Fault::InvalidArguments);
  auto found = items(machine, call, scope);
  if (found && !found->value->is_array()) return stop(Fault::InvalidArguments);
  return found;
}

Scope inside(const Json& array, std::size_t index, const Scope& scope) {
  return {.data = &array[index], .outer = &scope, .items = &array, .index = index};
}

/// Whether the body is truthy for an element whose truth is `wanted`: the heart of all, some, none.
std::expected<bool, Fault> has_element(Machine& machine, const Node& body, const Json& array,
                                       const Scope& scope, bool wanted) {
  for (std::size_t i = 0; i < array.size(); ++i) {
    const Scope inner = inside(array, i, scope);
    const Outcome value = machine.run(body, inner);
    if (!value) return fault_of(value);
    if (truthy(**value) == wanted) return true;
  }
  return false;
}

}  // namespace

Outcome map(Machine& machine, const Node& call, const Scope& scope) {
  const auto found = lenient_items(machine, call, scope);
  if (!found) return fault_of(found);
  Json mapped = Json::array();
  for (std::size_t i = 0; i < found->size(); ++i) {
    const Scope inner = inside(found->array(), i, scope);
    Outcome value = machine.run(machine.children(call)[1], inner);
    if (!value) return value;
    auto owned = machine.own(std::move(*value));
    if (!owned) return fault_of(owned);
    mapped.push_back(std::move(*owned));
  }
  return Value::of(std::move(mapped));
}

Outcome filter(Machine& machine, const Node& call, const Scope& scope) {
  const auto found = lenient_items(machine, call, scope);
  if (!found) return fault_of(found);
  const Json& array = found->array();
  Json kept = Json::array();
  for (std::size_t i = 0; i < found->size(); ++i) {
    const Scope inner = inside(array, i, scope);
    const Outcome value = machine.run(machine.children(call)[1], inner);
    if (!value) return fault_of(value);
    if (!truthy(**value)) continue;
    auto owned = machine.own(Value::borrow(array[i]));
    if (!owned) return fault_of(owned);
    kept.push_back(std::move(*owned));
  }
  return Value::of(std::move(kept));
}

/// Without an initial value the first element is the accumulator, as in JavaScript.
Outcome reduce(Machine& machine, const Node& call, const Scope& scope) {
  if (!is_iterator_call(call)) return stop(Fault::InvalidArguments);
  const auto arguments = machine.children(call);
  const auto found = items(machine, call, scope);
  if (!found) return fault_of(found);
  const Json& array = found->array();
  Outcome initial = Value();
  if (arguments.size() > 2) initial = machine.run(arguments[2], scope);
  else if (found->size() > 0) initial = Value::borrow(array[0]);
  if (!initial) return initial;
  auto accumulator = machine.own(std::move(*initial));
  if (!accumulator) return fault_of(accumulator);
  for (std::size_t i = arguments.size() > 2 ? 0 : 1; i < found->size(); ++i) {
    const Scope inner{.outer = &scope,
                      .items = &array,
                      .index = i,
                      .current = &array[i],
                      .accumulator = &*accumulator};
    Outcome value = machine.run(arguments[1], inner);
    if (!value) return value;
    auto owned = machine.own(std::move(*value));
    if (!owned) return fault_of(owned);
    accumulator = std::move(owned);
  }
  return Value::of(std::move(*accumulator));
}

/// Of no elements it is not said that all are so.
Outcome all(Machine& machine, const Node& call, const Scope& scope) {
  const auto found = strict_items(machine, call, scope);
  if (!found) return fault_of(found);
  if (found->size() == 0) return boolean(false);
  const auto has = has_element(machine, machine.children(call)[1], found->array(), scope, false);
  return has ? boolean(!*has) : Outcome(fault_of(has));
}

Outcome some(Machine& machine, const Node& call, const Scope& scope) {
  const auto found = strict_items(machine, call, scope);
  if (!found) return fault_of(found);
  const auto has = has_element(machine, machine.children(call)[1], found->array(), scope, true);
  return has ? boolean(*has) : Outcome(fault_of(has));
}

Outcome none(Machine& machine, const Node& call, const Scope& scope) {
  const auto found = strict_items(machine, call, scope);
  if (!found) return fault_of(found);
  const auto has = has_element(machine, machine.children(call)[1], found->array(), scope, true);
  return has ? boolean(!*has) : Outcome(fault_of(has));
}

Outcome merge(Machine& machine, const Node& call, const Scope& scope) {
  auto arguments = machine.arguments(call, scope);
  if (!arguments) return fault_of(arguments);
  Json merged = Json::array();
  for (Value& value : arguments->values) {
    auto owned = machine.own(std::move(value));
    if (!owned) return fault_of(owned);
    if (auto* elements = owned->get_ptr<Json::array_t*>()) {
      for (Json& element : *elements) merged.push_back(std::move(element));
    } else {
      merged.push_back(std::move(*owned));
    }
  }
  return Value::of(std::move(merged));
}

/// Elements of an array, members of an object, characters (code points) of a text.
Outcome length(Machine& machine, const Node& call, const Scope& scope) {
  if (call.count == 0) return stop(Fault::InvalidArguments);
  const Outcome value = machine.run(machine.children(call)[0], scope);
  if (!value) return fault_of(value);
  const Json& measured = **value;
  if (measured.is_structured()) return Value::of(Json(measured.size()));
  const auto* text = measured.get_ptr<const std::string*>();
  if (text == nullptr) return stop(Fault::InvalidArguments);
  return Value::of(Json(character_count(*text)));
}

}  // namespace todoke::logic::op
