#include "tools/lint/rule_truth.h"

#include <algorithm>

#include "core/rule/arguments.h"
#include "core/rule/rule.h"

namespace todoke {

namespace {

constexpr std::size_t combinations_max = 20'000;

/// Operators whose second argument looks at the elements of a list, or that read by themselves.
constexpr std::string_view opaque[] = {"map",  "filter", "reduce", "all",     "some",        "none",
                                       "val",  "exists", "try",    "missing", "missing_some"};

/// A fault (a text compared with a yes) ends the whole rule, which then is not true.
enum class Part { No, Yes, Unknown, Fault };

Part invert(Part part) {
  if (part == Part::Yes) return Part::No;
  return part == Part::No ? Part::Yes : part;
}

Part part_of(const Json& rule, const Known& known);

/// A value, nothing when it is not known, or the fault that the evaluation ends with.
using Value = Result<std::optional<Json>>;
Value value_of(const Json& node, const Known& known);

Value path_value(const Json& written, const Known& known) {
  const Json arguments = arguments_of(written);
  const auto* path = arguments.empty() ? nullptr : arguments[0].get_ptr<const std::string*>();
  const auto found = path == nullptr ? known.end() : known.find(*path);
  if (found == known.end() || arguments.size() > 1) return std::nullopt;
  return found->second;
}

Value list_of(const Json& nodes, const Known& known) {
  Json list = Json::array();
  for (const Json& node : nodes) {
    Value value = value_of(node, known);
    if (!value || !*value) return value;
    list.push_back(**value);
  }
  return list;
}

Value computed(const std::string& name, const Json& written, const Known& known) {
  Value arguments = list_of(arguments_of(written), known);
  if (!arguments || !*arguments) return arguments;
  Json call = Json::array();
  for (const Json& argument : **arguments) call.push_back({{"preserve", argument}});
  const auto rule = Rule::parse({{name, call}});
  if (!rule) return std::unexpected(rule.error());
  const auto value = evaluate(*rule, Json::object());
  if (!value) return std::unexpected(value.error());
  return *value;
}

Value value_of(const Json& node, const Known& known) {
  if (node.is_array()) return list_of(node, known);
  if (!node.is_object() || node.size() != 1) return node;
  const std::string& name = node.begin().key();
  if (name == "var") return path_value(*node.begin(), known);
  if (std::ranges::contains(opaque, name)) return std::nullopt;
  return computed(name, *node.begin(), known);
}

/// "or" of all arguments; "and" is the same with yes and no exchanged.
Part any_of(const Json& arguments, const Known& known, Part wanted) {
  bool all_known = true;
  for (const Json& argument : arguments) {
    const Part part = part_of(argument, known);
    if (part == wanted || part == Part::Fault) return part;
    all_known &= part != Part::Unknown;
  }
  return all_known ? invert(wanted) : Part::Unknown;
}

Part branch_of(const Json& arguments, std::size_t from, const Known& known) {
  if (from >= arguments.size()) return Part::No;
  const Part condition = part_of(arguments[from], known);
  if (from + 1 == arguments.size() || condition == Part::Fault) return condition;
  if (condition == Part::Yes) return part_of(arguments[from + 1], known);
  const Part otherwise = branch_of(arguments, from + 2, known);
  if (condition == Part::No) return otherwise;
  return part_of(arguments[from + 1], known) == otherwise ? otherwise : Part::Unknown;
}

Part part_of(const Json& rule, const Known& known) {
  if (rule.is_object() && rule.size() == 1) {
    const std::string& name = rule.begin().key();
    const Json arguments = arguments_of(*rule.begin());
    if (name == "and" && !arguments.empty()) return any_of(arguments, known, Part::No);
    if (name == "or" && !arguments.empty()) return any_of(arguments, known, Part::Yes);
    if (name == "!" && arguments.size() == 1) return invert(part_of(arguments[0], known));
    if (name == "!!" && arguments.size() == 1) return part_of(arguments[0], known);
    if (name == "if" || name == "?:") return branch_of(arguments, 0, known);
  }
  const Value value = value_of(rule, known);
  if (!value) return Part::Fault;
  if (!*value) return Part::Unknown;
  return truthy(**value) ? Part::Yes : Part::No;
}

}  // namespace

Truth truth_of(const Json& rule, const Known& known) {
  switch (part_of(rule, known)) {
    case Part::Yes: return Truth::Yes;
    case Part::Unknown: return Truth::Unknown;
    default: return Truth::No;
  }
}

std::optional<Verdict> judge(const Json& rule, const std::vector<const Json*>& given,
                             const std::vector<Domain>& domains, const Known& constants) {
  std::size_t combinations = 1;
  for (const Domain& domain : domains) {
    combinations *= domain.values.size();
    if (combinations == 0 || combinations > combinations_max) return std::nullopt;
  }
  Verdict verdict;
  for (std::size_t number = 0; number < combinations; ++number) {
    Known known = constants;
    std::size_t rest = number;
    for (const Domain& domain : domains) {
      known[domain.path] = domain.values[rest % domain.values.size()];
      rest /= domain.values.size();
    }
    const auto fails = [&](const Json* one) { return truth_of(*one, known) == Truth::No; };
    if (std::ranges::any_of(given, fails)) continue;
    const Truth truth = truth_of(rule, known);
    verdict.can_hold |= truth != Truth::No;
    verdict.can_fail |= truth != Truth::Yes;
    if (verdict.can_hold && verdict.can_fail) break;
  }
  return verdict;
}

}  // namespace todoke
