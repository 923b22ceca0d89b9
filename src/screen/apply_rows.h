#pragma once

#include <string_view>

#include "core/session/session.h"
#include "screen/compose.h"

namespace todoke {

/// A press on a button of a repeated group ("children/add", "/again", "/undo"), of a row
/// ("children/2/edit", "/remove", "/up", "/down") or of a field in a row ("…/address/repeat").
/// Anything else changes nothing.
Cue press_row_button(Session& session, std::string_view id);

}  // namespace todoke
