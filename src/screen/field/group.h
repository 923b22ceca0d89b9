#pragma once

#include <string>

#include "screen/scene.h"

namespace todoke {

/// What a row is called, from the group's item_title: 「2人目のお子さん」. `number` is from 1.
std::string row_title(const Scene& scene, const Field& group, std::size_t number);

}  // namespace todoke
