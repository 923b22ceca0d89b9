#pragma once

#include "screen/screen.h"

namespace todoke {

/// Whether a Step of this tone is one that the resident was, is or will be at.
constexpr bool is_on_way(Tone tone) { return tone != Tone::Unneeded && tone != Tone::Perhaps; }

}  // namespace todoke
