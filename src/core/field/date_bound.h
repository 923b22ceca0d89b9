#pragma once

#include <optional>
#include <string_view>

#include "core/base/date.h"

namespace todoke {

/// A bound of a date as a form writes it: "2026-04-01", "today", "today-14" and "today+30" (days,
/// up to four digits), "fiscal_year_start" (the last 1 April, today included) and
/// "fiscal_year_end" (the coming 31 March, today included). Nothing for any other text.
std::optional<Date> read_date_bound(std::string_view text, const Date& today);

}  // namespace todoke
