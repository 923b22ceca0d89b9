#pragma once

#include <cstdint>
#include <vector>

#include "screen/nodes.h"
#include "screen/scene.h"

namespace todoke {

/// Way: the pages on the way, and those that an answer made unneeded. All: also those that an
/// answer yet to come may ask for; its steps say in words how they stand.
enum class Listing : std::uint8_t { Way, All };

/// Steps from the intro to the review, or to the page where the way stops.
std::vector<Node> list_pages(const Scene& scene, const Effort& effort, Listing listing);

}  // namespace todoke
