#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"

namespace todoke {

inline constexpr auto event_types = std::to_array<std::string_view>(
    {"started", "resumed", "page_shown", "page_left", "field_left", "problem_shown", "row_added",
     "row_removed", "file_refused", "sent", "send_failed", "received"});

/// The codes of "send_failed": Session::failure and Session::waiting.
inline constexpr auto failure_codes = std::to_array<std::string_view>(
    {"refused", "conflict", "expired", "too_large", "server", "offline", "busy"});

/// Something that happened, for measuring where residents hesitate, err and leave. It can hold no
/// value: `page`, `field` and `code` are words of the form or of the engine, never of a resident.
struct Event {
  std::string type;   ///< one of `event_types`
  std::string page;   ///< page id, or "intro", "review", "receipt"
  std::string field;  ///< field path without the rows' numbers: "children/birth_date"
  std::string code;   ///< a problem's code
  std::uint64_t ms = 0;     ///< how long: on the page, or from the first change of a field on
  std::uint32_t count = 0;  ///< changes of a field; problems of a page

  bool operator==(const Event&) const = default;
};

/// A JSON array; members that are empty or zero are left out.
Json to_json(const std::vector<Event>& events);

/// "children/2/birth_date/year" gives "children/birth_date/year".
std::string without_rows(std::string_view path);

}  // namespace todoke
