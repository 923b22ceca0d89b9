#pragma once

#include <string>
#include <string_view>

namespace todoke {

/// Writes a text as a JSON string, quotes included: short escapes where JSON has them, U+FFFD for
/// what is no UTF-8, everything else as it is.
void append_json_string(std::string& out, std::string_view text);

}  // namespace todoke
