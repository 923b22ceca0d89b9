#pragma once

#include "core/session/session.h"
#include "screen/action.h"
#include "screen/compose.h"

namespace todoke {

/// Does what the resident did. An id that no Screen of this session would hold changes nothing.
Cue apply(Session& session, const Action& action);

}  // namespace todoke
