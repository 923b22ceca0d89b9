#pragma once

#include <string>
#include <vector>

#include "tools/lint/lint.h"

namespace todoke {

/// Findings as lines: "error #/pages/0/fields/1: the sentence".
std::string in_lines(const std::vector<Finding>& findings);

/// What lint says of the rules, bounds and, where given, catalogue and facts of a form of these
/// pages. Its id is "small-form", and it has two dated values, "adult_age" (18) and
/// "limit" (from 2020: 1, from 2026: 2).
std::string lint_small(const char* pages, const char* catalogue = nullptr,
                       const char* vocabulary = nullptr);

}  // namespace todoke
