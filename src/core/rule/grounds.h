#pragma once

#include <string>
#include <vector>

#include "core/rule/rule.h"

namespace todoke {

/// Why a rule is true for some data: the paths, as `dependencies` names them, that decided it, in
/// the order of the rule, each once. Of an `or` that is the first part that holds, of an `and` all
/// of them. Empty when the rule is not true, or faulty, or reads nothing.
std::vector<std::string> grounds(const Rule& rule, const Json& data);

}  // namespace todoke
