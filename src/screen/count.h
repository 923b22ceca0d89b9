#pragma once

#include <optional>
#include <string_view>

#include "screen/compose.h"

/// Counts of few things (「3枚」) have a button for one less and one more beside the field.
namespace todoke {

struct CountRange {
  long long min = 0;
  long long max = 0;
};

/// The range of a number with a unit and at most `counted_max` of it; nothing for other fields.
inline constexpr long long counted_max = 20;
std::optional<CountRange> count_range(const Field& field);

/// A press on "<field>/less" or "<field>/more": types the next number and says it. A text that is
/// no number stays, and takes the focus. Nothing when the id is no such button's.
std::optional<Cue> press_count(Session& session, std::string_view id);

}  // namespace todoke
