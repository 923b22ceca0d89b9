#include <cmath>
#include <functional>

#include "core/rule/convert.h"
#include "core/rule/operators.h"

/// == === != !== < <= > >=
///
/// All take two or more arguments and compare each with the next, evaluating no more of them than
/// it takes to find the first pair that fails.
namespace todoke::logic::op {

namespace {

using Verdict = std::expected<bool, Fault>;
using Test = Verdict(const Json& left, const Json& right);

Outcome chain(Machine& machine, const Node& call, const Scope& scope, Test& holds) {
  const auto arguments = machine.children(call);
  if (call.written != Written::Listed || arguments.size() < 2) {
    return stop(Fault::InvalidArguments);
  }
  Outcome left = machine.run(arguments[0], scope);
  if (!left) return left;
  for (const Node& argument : arguments.subspan(1)) {
    Outcome right = machine.run(argument, scope);
    if (!right) return right;
    const bool are_structured = (*left)->is_structured() && (*right)->is_structured();
    if (are_structured && !machine.spend_on(**left)) return stop(Fault::TooMuchWork);
    const Verdict verdict = holds(**left, **right);
    if (!verdict) return fault_of(verdict);
    if (!*verdict) return boolean(false);
    left = std::move(right);
  }
  return boolean(true);
}

bool is_text_or_null(const Json& value) { return value.is_string() || value.is_null(); }

/// The two as numbers. Anything that is no number is an error, rather than JavaScript's silent
/// false: {"==": [1, "A"]} is most likely a mistake in the rule.
struct Numbers {
  double left;
  double right;
};
std::expected<Numbers, Fault> numbers(const Json& left, const Json& right) {
  const Numbers both{to_number(left), to_number(right)};
  if (std::isnan(both.left) || std::isnan(both.right)) return stop(Fault::Nan);
  return both;
}

Verdict is_loosely_equal(const Json& left, const Json& right) {
  if (is_text_or_null(left) && is_text_or_null(right)) return left == right;
  const auto both = numbers(left, right);
  if (!both) return fault_of(both);
  return both->left == both->right;
}

/// Texts are ordered by code point; a text and null by number, where no number is never in order.
template <class Order>
Verdict is_ordered(const Json& left, const Json& right) {
  constexpr Order order{};
  if (left.is_string() && right.is_string()) {
    return order(left.get_ptr<const std::string*>()->compare(*right.get_ptr<const std::string*>()),
                 0);
  }
  if (is_text_or_null(left) && is_text_or_null(right)) {
    return order(to_number(left), to_number(right));
  }
  const auto both = numbers(left, right);
  if (!both) return fault_of(both);
  return order(both->left, both->right);
}

}  // namespace

Outcome equal(Machine& machine, const Node& call, const Scope& scope) {
  return chain(machine, call, scope, is_loosely_equal);
}

Outcome not_equal(Machine& machine, const Node& call, const Scope& scope) {
  return chain(machine, call, scope, *+[](const Json& left, const Json& right) -> Verdict {
    const Verdict verdict = is_loosely_equal(left, right);
    return verdict ? Verdict(!*verdict) : verdict;
  });
}

/// Arrays and objects are the same if their contents are: JSON has no identity.
Outcome same(Machine& machine, const Node& call, const Scope& scope) {
  return chain(machine, call, scope,
               *+[](const Json& left, const Json& right) -> Verdict { return left == right; });
}

Outcome not_same(Machine& machine, const Node& call, const Scope& scope) {
  return chain(machine, call, scope,
               *+[](const Json& left, const Json& right) -> Verdict { return left != right; });
}

Outcome less(Machine& machine, const Node& call, const Scope& scope) {
  return chain(machine, call, scope, is_ordered<std::less<>>);
}

Outcome less_equal(Machine& machine, const Node& call, const Scope& scope) {
  return chain(machine, call, scope, is_ordered<std::less_equal<>>);
}

Outcome greater(Machine& machine, const Node& call, const Scope& scope) {
  return chain(machine, call, scope, is_ordered<std::greater<>>);
}

Outcome greater_equal(Machine& machine, const Node& call, const Scope& scope) {
  return chain(machine, call, scope, is_ordered<std::greater_equal<>>);
}

}  // namespace todoke::logic::op
