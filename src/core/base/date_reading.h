#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/date.h"

/// Dates as residents write them. Widths do not matter, nor do spaces; numbers may be in kanji.
namespace todoke {

enum class DateState : std::uint8_t {
  Empty,          ///< nothing but spaces
  Understood,     ///< it has a number, which need not make sense: month 13
  Ambiguous,      ///< a year of one or two digits without an era: 「58」; that is its number
  Contradictory,  ///< both calendars, and they do not agree: 「1990年（平成3年）」
  NotUnderstood,  ///< anything else
};

/// A year of the Gregorian calendar, a month or a day of the month.
struct DatePart {
  DateState state = DateState::Empty;
  int number = 0;
  const Era* era = nullptr;  ///< of a year, if one was written
  int era_year = 0;          ///< 2 of 平成2
};

/// 「平成2」「H2」「㍻2」「昭和５５年」「昭和六十三」「令和元」「1990」「西暦1990年」「1990年（平成2年）」. An
/// era's years may run on after its end: 平成35 is 2023.
DatePart read_year(std::string_view text);

/// A number of one or two digits with or without the word behind it: 「４」「04」「四」「4月」 with "月".
DatePart read_month_or_day(std::string_view text, std::string_view word);

struct DateReading {
  DateState state = DateState::NotUnderstood;
  /// May name a day that does not exist. With Ambiguous its year is the one or two digits; with
  /// Contradictory it is the Gregorian one.
  Date date;
  DatePart year;  ///< as it was written
};

/// A whole date in one text: 「S58.2.3」「昭和58年2月3日」「1983/02/03」「1983-2-3」「1983 2 3」「19830203」
/// 「S580203」「昭和五十八年二月三日」「1983年（昭和58年）2月3日（木）生まれ」. Ambiguous: 「58/2/3」「580203」.
DateReading read_whole_date(std::string_view text);

}  // namespace todoke
