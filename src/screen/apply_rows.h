#pragma once

#include <cstdint>
#include <string_view>

#include "core/session/session.h"
#include "screen/compose.h"

namespace todoke {

/// The number that ends a button's id; 0 when it is none.
std::uint32_t row_number(std::string_view digits);

/// A press on a button of a repeated group ("children/add", "/again", "/undo"), of a row
/// ("children/2/edit", "/remove", "/up", "/down") or of a field in a row ("…/address/repeat").
/// Anything else changes nothing.
Cue press_row_button(Session& session, std::string_view id);

}  // namespace todoke
