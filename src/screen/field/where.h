#pragma once

#include <vector>

#include "screen/field/field_scene.h"

namespace todoke {

/// Where the answer is written on a paper at hand: a disclosure with a sentence and a drawing of
/// the card, the place marked (assets/help). Nothing for kinds that stand on no paper.
void add_where(const FieldScene& scene, std::vector<Node>& nodes);

}  // namespace todoke
