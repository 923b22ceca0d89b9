#pragma once

#include <vector>

#include "core/submission/submission.h"

namespace todoke {

/// Whether a part of a joined form ({"form", "version", "title", "when", "fields"}) is applied for
/// as the sheet stands. A part's fields are {"<its own path>": "<the joined form's path>"}, or
/// {"from" | "value", "when"?, "rows"?} where there is more to say.
bool is_part_wanted(const Sheet& sheet, const Json& part);

/// What a joined form sends: for each part that is wanted, one submission of that procedure's own
/// form, which stands by itself: its own id, made of `submission_id` and the part's place, and
/// only answers that its own form would have asked for. The same each time while nothing changes.
std::vector<Submission> split_submission(const Sheet& sheet, std::string_view submission_id,
                                         std::string_view language);

}  // namespace todoke
