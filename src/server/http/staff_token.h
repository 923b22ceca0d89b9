#pragma once

#include <string>

#include "core/base/result.h"

namespace todoke::http {

/// The token in the file's first line. A missing file is made, readable by its owner only, with
/// a new random token. Errors: "unreadable_file"; "bad_token" when it is shorter than 16 letters.
Result<std::string> load_staff_token(const std::string& path);

}  // namespace todoke::http
