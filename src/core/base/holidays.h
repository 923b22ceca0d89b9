#pragma once

#include <span>
#include <string>

#include "core/base/date.h"

/// The days on which offices in Japan are closed. Pure arithmetic on dates; no clock.
namespace todoke {

/// Whether the day is a holiday (国民の祝日, 振替休日 or 国民の休日) by 国民の祝日に関する法律
/// (昭和23年法律第178号) as it stands since 2007, with the moved days of 2019 to 2021. Earlier years
/// are read by the same rules. The days of equinox come from the usual formula for 1980 to 2099;
/// what counts is what 官報 says each February of the year before.
bool is_holiday(const Date& date);

/// Whether an office is open: no Saturday, Sunday or holiday, nor one of the office's own closed
/// days: "12-29" each year, "2026-08-14" once.
bool is_working_day(const Date& date, std::span<const std::string> closed_days);

/// The day itself, or the next day on which the office is open. Looks ahead a year at most, and
/// not at all in the year 9999.
Date working_day_from(const Date& date, std::span<const std::string> closed_days);

}  // namespace todoke
