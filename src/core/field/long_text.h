#pragma once

#include <string_view>

#include "core/form/form.h"

namespace todoke {

/// How many characters, as residents count them, a field of kind long_text still takes when
/// `typed` is in it; negative: so many are too many.
long long characters_left(const Field& field, std::string_view typed);

}  // namespace todoke
