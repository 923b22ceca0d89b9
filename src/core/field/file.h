#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/field/kind.h"

namespace todoke {

/// The media types that a file field takes: its own "accept", else the municipality's
/// "attachments.types", else photographs (JPEG, PNG) and PDF. Views into both.
std::vector<std::string_view> accepted_types(const Field& field, const Facts& facts);

/// How many files it takes: "max_files", else 5.
long long files_max_of(const Field& field);

/// 「10MB」, or 「500KB」 below one; rounded down, since it is said of limits.
std::string file_size_in_words(long long bytes);

}  // namespace todoke
