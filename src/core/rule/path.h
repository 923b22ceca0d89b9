#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/rule/machine.h"

/// Ways into the data.
namespace todoke::logic {

/// The keys of a dotted path. A backslash before a dot, a slash or a backslash makes it an ordinary
/// character of a key; "." alone is the empty key (json-logic organisation, "escaping" proposal).
std::vector<std::string> split_path(std::string_view path);

/// The keys as one dotted path, escaped: the inverse of split_path.
std::string join_path(const std::vector<std::string>& keys);

/// How many scopes {"val": [[n], …]} climbs, if `marker` is such an [n]. The sign means nothing.
std::optional<std::size_t> level_of(const Json& marker);

/// What `keys` lead to, seen from `scope`, or nothing. Even levels are the scopes themselves: 0 the
/// innermost, 2 the next one outwards. Odd levels are what the iterator between them knows:
/// {"index": its place in the array, "iterator": the array}. Beyond the outermost is nothing.
///
/// Arrays and texts have a "length"; otherwise a key of an array is an index in decimal digits.
/// The value may borrow from what the scope points to; it is never borrowed from the scope itself.
std::expected<std::optional<Value>, Fault> look_up(Machine& machine, const Scope& scope,
                                                   std::size_t level,
                                                   std::span<const std::string> keys);

}  // namespace todoke::logic
