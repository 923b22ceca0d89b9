#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

#include "core/base/limits.h"
#include "core/base/result.h"

namespace todoke {

/// JSON as the core uses it. Objects are sorted by key (bytes of UTF-8), which is what makes
/// `canonical` canonical. Only accessors that cannot throw are used: find, get_ptr, is_*.
using Json = nlohmann::json;

/// Reads one JSON document. Errors: "not_json" (also for invalid UTF-8 and duplicate keys),
/// "too_deep" (nested more than `depth_max`). Never throws.
Result<Json> parse_json(std::string_view text, std::size_t depth_max = limits::json_depth_max);

/// The one way a value is written when bytes matter (digests, replays): no spaces, keys sorted,
/// UTF-8 unescaped. Invalid UTF-8 inside a string is written as U+FFFD.
std::string canonical(const Json& value);

/// The member of an object, or null when `object` is no object or has no such member.
const Json* find_member(const Json& object, std::string_view key);

/// The text of a string member, or `otherwise` when it is missing or no string.
std::string_view text_of(const Json& object, std::string_view key,
                         std::string_view otherwise = {});

/// A member that must be a bool, or `otherwise`.
bool flag_of(const Json& object, std::string_view key, bool otherwise);

/// A member that must be an integer that fits, or nothing.
std::optional<long long> integer_of(const Json& object, std::string_view key);

/// One more step of a JSON pointer (RFC 6901), escaped.
std::string pointer_to(std::string_view parent, std::string_view key);
std::string pointer_to(std::string_view parent, std::size_t index);

}  // namespace todoke
