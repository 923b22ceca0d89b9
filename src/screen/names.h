#pragma once

#include <optional>
#include <string_view>

#include "screen/screen.h"

namespace todoke {

/// The enums as JSON and goldens write them, in snake_case.
std::string_view name_of(Mark mark);
std::string_view name_of(Width width);
std::string_view name_of(Effect effect);

std::optional<Role> find_role(std::string_view name);
std::optional<Tone> find_tone(std::string_view name);
std::optional<Mark> find_mark(std::string_view name);
std::optional<Width> find_width(std::string_view name);
std::optional<Effect> find_effect(std::string_view name);

}  // namespace todoke
