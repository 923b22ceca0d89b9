#pragma once

#include "tools/walk/fill.h"
#include "tools/walk/observe.h"

namespace todoke {

/// A way that was walked, kept in short.
struct Way {
  Choices choices;
  Care care = Care::AsChosen;
  Seen seen;
};

/// The numbers of a few ways that together show all that all of them show. Ways without problems
/// come first, the longest and the shortest of them at the head; then what only others show.
std::vector<std::size_t> choose_cover(const std::vector<Way>& ways);

}  // namespace todoke
