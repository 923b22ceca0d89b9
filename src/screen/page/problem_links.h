#pragma once

#include <string>
#include <vector>

#include "screen/nodes.h"
#include "screen/scene.h"

namespace todoke {

/// A problem as a sentence, and the link that leads to where it is mended.
struct ProblemLink {
  std::string sentence;
  const Slot& slot;
  std::string id;
  std::string href;  ///< empty: the press of the link is for the engine
};

/// The links in their order, as children of `parent`. Each says which place it means: in one of
/// several rows the row's title leads the sentence, and the label where two sentences would be the
/// same.
void add_problem_links(const Scene& scene, const std::vector<ProblemLink>& links, Node& parent);

}  // namespace todoke
