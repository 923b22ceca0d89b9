#include "core/rule/operators.h"

#include <algorithm>
#include <iterator>

namespace todoke::logic {

namespace {

/// Sorted by name (bytes): found by halving.
constexpr Operator table[] = {
    {"!", op::not_},
    {"!!", op::not_not},
    {"!=", op::not_equal},
    {"!==", op::not_same},
    {"%", op::remainder},
    {"*", op::multiply},
    {"+", op::add},
    {"-", op::subtract},
    {"/", op::divide},
    {"<", op::less},
    {"<=", op::less_equal},
    {"==", op::equal},
    {"===", op::same},
    {">", op::greater},
    {">=", op::greater_equal},
    {"?:", op::if_},
    {"?\?", op::coalesce},
    {"all", op::all, Reads::Nothing, Inner::Second},
    {"and", op::and_},
    {"cat", op::cat},
    {"exists", op::exists, Reads::Keys},
    {"filter", op::filter, Reads::Nothing, Inner::Second},
    {"if", op::if_},
    {"in", op::in},
    {"length", op::length},
    {"log", op::log},
    {"map", op::map, Reads::Nothing, Inner::Second},
    {"max", op::max},
    {"merge", op::merge},
    {"min", op::min},
    {"missing", op::missing, Reads::DottedPaths},
    {"missing_some", op::missing_some, Reads::CountAndDottedPaths},
    {"none", op::none, Reads::Nothing, Inner::Second},
    {"or", op::or_},
    {"preserve", op::preserve, Reads::Nothing, Inner::None, true},
    {"reduce", op::reduce, Reads::Nothing, Inner::Second},
    {"some", op::some, Reads::Nothing, Inner::Second},
    {"substr", op::substr},
    {"throw", op::throw_},
    {"try", op::try_, Reads::Nothing, Inner::AllButFirst},
    {"val", op::val, Reads::Keys},
    {"var", op::var, Reads::DottedPath},
};

static_assert(std::is_sorted(std::begin(table), std::end(table),
                             [](const Operator& a, const Operator& b) { return a.name < b.name; }));

}  // namespace

const Operator* find_operator(std::string_view name) {
  const auto* found = std::lower_bound(
      std::begin(table), std::end(table), name,
      [](const Operator& row, std::string_view wanted) { return row.name < wanted; });
  return found != std::end(table) && found->name == name ? found : nullptr;
}

}  // namespace todoke::logic
