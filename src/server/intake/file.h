#pragma once

#include <string>

#include "core/base/result.h"

namespace todoke::intake {

/// A whole file. Errors: "unreadable_file".
Result<std::string> read_file(const std::string& path);

}  // namespace todoke::intake
