#include <cmath>
#include <functional>

#include "core/rule/convert.h"
#include "core/rule/operators.h"

/// + - * / % max min
///
/// Numbers are doubles, as in JavaScript. JSON has no NaN and no infinity, so a result that is
/// neither a number nor finite is the error "NaN".
namespace todoke::logic::op {

namespace {

using Numbers = std::expected<std::vector<double>, Fault>;

Numbers numbers(Machine& machine, const Node& call, const Scope& scope) {
  const auto arguments = machine.arguments(call, scope);
  if (!arguments) return fault_of(arguments);
  std::vector<double> numbers;
  numbers.reserve(arguments->values.size());
  for (const Value& value : arguments->values) numbers.push_back(to_number(*value));
  return numbers;
}

Outcome result(double number) {
  if (!std::isfinite(number)) return stop(Fault::Nan);
  return Value::of(from_number(number));
}

template <class Step>
Outcome fold(const std::vector<double>& numbers, Step step) {
  double folded = numbers[0];
  for (std::size_t i = 1; i < numbers.size(); ++i) folded = step(folded, numbers[i]);
  return result(folded);
}

/// The one that beats all others. Only numbers take part: "10" is not larger than 9 here.
template <class Beats>
Outcome best(Machine& machine, const Node& call, const Scope& scope, Beats beats) {
  const auto arguments = machine.arguments(call, scope);
  if (!arguments) return fault_of(arguments);
  if (arguments->values.empty()) return stop(Fault::InvalidArguments);
  const Json* best = nullptr;
  for (const Value& value : arguments->values) {
    if (!value->is_number()) return stop(Fault::InvalidArguments);
    if (best == nullptr || beats(to_number(*value), to_number(*best))) best = &*value;
  }
  return Value::of(*best);
}

}  // namespace

Outcome add(Machine& machine, const Node& call, const Scope& scope) {
  const auto given = numbers(machine, call, scope);
  if (!given) return fault_of(given);
  double sum = 0;
  for (const double number : *given) sum += number;
  return result(sum);
}

Outcome multiply(Machine& machine, const Node& call, const Scope& scope) {
  const auto given = numbers(machine, call, scope);
  if (!given) return fault_of(given);
  double product = 1;
  for (const double number : *given) product *= number;
  return result(product);
}

Outcome subtract(Machine& machine, const Node& call, const Scope& scope) {
  const auto given = numbers(machine, call, scope);
  if (!given) return fault_of(given);
  if (given->empty()) return stop(Fault::InvalidArguments);
  if (given->size() == 1) return result(-given->front());
  return fold(*given, std::minus<>());
}

Outcome divide(Machine& machine, const Node& call, const Scope& scope) {
  auto given = numbers(machine, call, scope);
  if (!given) return fault_of(given);
  if (given->empty()) return stop(Fault::InvalidArguments);
  if (given->size() == 1) given->insert(given->begin(), 1);
  for (std::size_t i = 1; i < given->size(); ++i) {
    if ((*given)[i] == 0) return stop(Fault::Nan);
  }
  return fold(*given, std::divides<>());
}

Outcome remainder(Machine& machine, const Node& call, const Scope& scope) {
  const auto given = numbers(machine, call, scope);
  if (!given) return fault_of(given);
  if (given->size() < 2) return stop(Fault::InvalidArguments);
  return fold(*given, [](double left, double right) { return std::fmod(left, right); });
}

Outcome max(Machine& machine, const Node& call, const Scope& scope) {
  return best(machine, call, scope, std::greater<>());
}

Outcome min(Machine& machine, const Node& call, const Scope& scope) {
  return best(machine, call, scope, std::less<>());
}

}  // namespace todoke::logic::op
