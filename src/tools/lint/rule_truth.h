#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"

namespace todoke {

/// What is known of the paths that a rule reads; a path that is not there may be anything.
using Known = std::map<std::string, Json, std::less<>>;

enum class Truth { No, Yes, Unknown };

/// What a rule comes to when only some of what it reads is known. Never wrong, if sometimes
/// Unknown: "and" with one part that is false is false, whatever the others are.
Truth truth_of(const Json& rule, const Known& known);

/// One of the things that a path may be: an option, true, false, null for no answer.
struct Domain {
  std::string path;
  std::vector<Json> values;
};

/// Whether a rule can come out true, and false, in any combination of the domains' values in which
/// none of the `given` rules is surely false.
struct Verdict {
  bool can_hold = false;
  bool can_fail = false;
};

/// Nothing when there are too many combinations to try.
std::optional<Verdict> judge(const Json& rule, const std::vector<const Json*>& given,
                             const std::vector<Domain>& domains, const Known& constants);

}  // namespace todoke
