#pragma once

#include <string_view>

namespace todoke::intake {

/// The media type that the first bytes say, never the name or the sender: "image/jpeg",
/// "image/png", "image/heic", "application/pdf"; "" when they say none that Todoke takes.
std::string_view media_type_of(std::string_view content);

/// The ending a file of this type gets when it is written out: "jpg"; "bin" when unknown.
std::string_view extension_of(std::string_view media_type);

}  // namespace todoke::intake
