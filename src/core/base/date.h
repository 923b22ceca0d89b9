#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace todoke {

/// A day of the Gregorian calendar, as it counts in Japan. Plain data: it may name a day that
/// does not exist (that is how a resident's 2月31日 is held); ask `is_valid`. Years 1 to 9999.
struct Date {
  int year = 1970;
  int month = 1;
  int day = 1;

  auto operator<=>(const Date&) const = default;
};

/// Whether the day exists.
bool is_valid(const Date& date);

/// 28 to 31, or 0 when there is no such month.
int days_in_month(int year, int month);

/// Reads "1990-04-01" and nothing else: ten characters, a day that exists.
std::optional<Date> parse_iso(std::string_view text);

/// Writes "1990-04-01".
std::string to_iso(const Date& date);

/// Days since 1970-01-01, negative before. The date must exist.
std::int64_t to_days(const Date& date);
Date from_days(std::int64_t days);

/// The day so many days later, or earlier when negative.
Date add_days(const Date& date, int days);

/// 0 is Sunday, 6 is Saturday.
int weekday(const Date& date);

/// The year whose April the date's 年度 began in: 2024-03-31 is of 2023, 2024-04-01 of 2024.
int fiscal_year(const Date& date);

/// The 31 March that comes next; the day itself when it is a 31 March.
Date fiscal_year_end(const Date& date);

/// Full years on a day by 年齢計算ニ関スル法律: an age is reached with the end of the day before
/// the birthday, and that day counts as reached. 0 before birth and in the first year.
int legal_age(const Date& birth, const Date& on);

/// The day on which an age is reached: born 2006-04-01, 18 on 2024-03-31.
Date age_reached(const Date& birth, int age);

/// 18歳年度末 and its like: the first 31 March on or after the day on which an age is reached.
Date fiscal_year_end_of_age(const Date& birth, int age);

/// Full years on the coming 31 March: 18 all through the 年度 in which one turns 18.
int fiscal_year_age(const Date& birth, const Date& today);

/// One of the eras that a resident may write. 明治 counts from its 6th year (1873), when Japan
/// took the Gregorian calendar; the first day of an era belongs to it.
struct Era {
  char letter;            ///< 'M', 'T', 'S', 'H', 'R'
  std::string_view name;  ///< 「平成」
  Date begins;            ///< 明治: 1868-01-25, though shown only from 1873
};

/// The era that a date is shown with, or null before 1873.
const Era* era_of(const Date& date);

/// The era of a letter in either case, or null.
const Era* find_era(char letter);

/// The Gregorian year of an era's year: 平成2 is 1990. An era's years go on counting after its end
/// (平成35 is 2023), as residents do.
int gregorian_year(const Era& era, int era_year);

/// 「平成2年」, 「令和元年」; "" before 1873.
std::string show_era_year(const Date& date);

/// 「1990年（平成2年）4月1日」; without the parentheses before 1873.
std::string show_date(const Date& date);

}  // namespace todoke
