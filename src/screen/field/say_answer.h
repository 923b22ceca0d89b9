#pragma once

#include <optional>
#include <string>

#include "screen/field/field_scene.h"

namespace todoke {

/// An answer as it is read out in another language than Japanese, for the kinds whose own `show`
/// is in Japanese; nothing for the others, whose answers are what was typed.
std::optional<std::string> say_answer(const FieldScene& scene, const Json& answer);

}  // namespace todoke
