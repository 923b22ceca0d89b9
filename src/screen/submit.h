#pragma once

#include <string>
#include <string_view>

#include "core/session/session.h"

namespace todoke {

/// The exact bytes to send for this session; the same each time while nothing is changed, so that
/// a retry repeats the first attempt. Of a life event's form: {"parts": [{"form", "title",
/// "submission_id", "submission": the exact bytes of that one, as text}]}.
std::string submission_bytes(const Session& session, std::string_view language);

}  // namespace todoke
