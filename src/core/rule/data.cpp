#include "core/rule/convert.h"
#include "core/rule/operators.h"
#include "core/rule/path.h"
#include "core/rule/rule.h"

/// var val exists missing missing_some
namespace todoke::logic::op {

namespace {

struct KeyPath {
  std::size_t level = 0;
  std::vector<std::string> keys;
};

/// The path that the arguments of `val` or `exists` give when it is not known beforehand.
std::expected<KeyPath, Fault> computed_keys(Machine& machine, const Node& call,
                                            const Scope& scope) {
  const auto arguments = machine.arguments(call, scope);
  if (!arguments) return fault_of(arguments);
  KeyPath path;
  bool is_first = true;
  for (const Value& value : arguments->values) {
    const auto level = is_first ? level_of(*value) : std::nullopt;
    if (level) path.level = *level;
    else path.keys.push_back(to_text(*value));
    is_first = false;
  }
  return path;
}

std::expected<std::optional<Value>, Fault> look_up_keys(Machine& machine, const Node& call,
                                                        const Scope& scope) {
  if (const Path* path = machine.path(call)) {
    return look_up(machine, scope, path->level, path->keys);
  }
  const auto path = computed_keys(machine, call, scope);
  if (!path) return fault_of(path);
  return look_up(machine, scope, path->level, path->keys);
}

/// The reference engine counts null and "" as missing, too.
bool is_missing(const std::optional<Value>& found) {
  return !found || (*found)->is_null() || ((*found)->is_string() && !truthy(**found));
}

std::expected<Json, Fault> missing_of(std::span<const Json* const> paths, Machine& machine,
                                      const Scope& scope) {
  Json missing = Json::array();
  for (const Json* path : paths) {
    const auto found = look_up(machine, scope, 0, split_path(to_text(*path)));
    if (!found) return fault_of(found);
    if (is_missing(*found)) missing.push_back(*path);
  }
  return missing;
}

std::vector<const Json*> elements_of(const Json& array) {
  std::vector<const Json*> elements;
  for (const Json& element : array) elements.push_back(&element);
  return elements;
}

}  // namespace

Outcome var(Machine& machine, const Node& call, const Scope& scope) {
  if (const Path* path = machine.path(call)) {
    auto found = look_up(machine, scope, 0, path->keys);
    if (!found) return fault_of(found);
    if (*found) return std::move(**found);
    if (call.count < 2) return Value();
    return machine.run(machine.children(call)[1], scope);
  }
  auto arguments = machine.arguments(call, scope);
  if (!arguments) return fault_of(arguments);
  auto& values = arguments->values;
  const bool is_whole = values.empty() || values[0]->is_null();
  auto found = look_up(machine, scope, 0, split_path(is_whole ? "" : to_text(*values[0])));
  if (!found) return fault_of(found);
  if (*found) return std::move(**found);
  if (values.size() < 2) return Value();
  auto otherwise = machine.own(std::move(values[1]));
  return otherwise ? Value::of(std::move(*otherwise)) : Outcome(fault_of(otherwise));
}

Outcome val(Machine& machine, const Node& call, const Scope& scope) {
  auto found = look_up_keys(machine, call, scope);
  if (!found) return fault_of(found);
  return *found ? std::move(**found) : Value();
}

Outcome exists(Machine& machine, const Node& call, const Scope& scope) {
  const auto found = look_up_keys(machine, call, scope);
  return found ? boolean(found->has_value()) : Outcome(fault_of(found));
}

Outcome missing(Machine& machine, const Node& call, const Scope& scope) {
  const auto arguments = machine.arguments(call, scope);
  if (!arguments) return fault_of(arguments);
  const auto& values = arguments->values;
  std::vector<const Json*> paths;
  if (!values.empty() && values[0]->is_array()) {
    paths = elements_of(*values[0]);
  } else {
    for (const Value& value : values) paths.push_back(&*value);
  }
  auto missing = missing_of(paths, machine, scope);
  return missing ? Value::of(std::move(*missing)) : Outcome(fault_of(missing));
}

Outcome missing_some(Machine& machine, const Node& call, const Scope& scope) {
  const auto arguments = machine.arguments(call, scope);
  if (!arguments) return fault_of(arguments);
  const auto& values = arguments->values;
  if (values.size() < 2 || !values[1]->is_array()) return stop(Fault::InvalidArguments);
  auto missing = missing_of(elements_of(*values[1]), machine, scope);
  if (!missing) return fault_of(missing);
  const auto present = static_cast<double>(values[1]->size() - missing->size());
  if (present >= to_number(*values[0])) *missing = Json::array();
  return Value::of(std::move(*missing));
}

}  // namespace todoke::logic::op
