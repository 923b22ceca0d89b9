#include "core/base/date.h"

#include <algorithm>
#include <array>

#include "core/base/verify.h"

namespace todoke {

namespace {

/// Newest first. The first day of each is the day on which the era began to count.
constexpr std::array<Era, 5> eras = {{
    {'R', "令和", {2019, 5, 1}},
    {'H', "平成", {1989, 1, 8}},
    {'S', "昭和", {1926, 12, 25}},
    {'T', "大正", {1912, 7, 30}},
    {'M', "明治", {1868, 1, 25}},
}};

/// Japan took the Gregorian calendar on this day; before it, 明治's days were lunar.
constexpr Date first_gregorian_day = {1873, 1, 1};

bool is_leap(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

std::optional<int> digits_at(std::string_view text, std::size_t at, std::size_t count) {
  int number = 0;
  for (const char c : text.substr(at, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

std::string zero_filled(int number, std::size_t width) {
  std::string text = std::to_string(number);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  return text;
}

}  // namespace

bool is_valid(const Date& date) {
  return date.year >= 1 && date.year <= 9999 && date.day >= 1 &&
         date.day <= days_in_month(date.year, date.month);
}

int days_in_month(int year, int month) {
  switch (month) {
    case 1: case 3: case 5: case 7: case 8: case 10: case 12: return 31;
    case 4: case 6: case 9: case 11: return 30;
    case 2: return is_leap(year) ? 29 : 28;
    default: return 0;
  }
}

std::optional<Date> parse_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits_at(text, 0, 4);
  const auto month = digits_at(text, 5, 2);
  const auto day = digits_at(text, 8, 2);
  if (!year || !month || !day) return std::nullopt;
  const Date date{*year, *month, *day};
  if (!is_valid(date)) return std::nullopt;
  return date;
}

std::string to_iso(const Date& date) {
  return zero_filled(date.year, 4) + "-" + zero_filled(date.month, 2) + "-" +
         zero_filled(date.day, 2);
}

// A year is counted from March, so that the leap day is its last; an era here is 400 years.
// The method is Howard Hinnant's "days_from_civil":
// https://howardhinnant.github.io/date_algorithms.html
std::int64_t to_days(const Date& date) {
  VERIFY(is_valid(date), "only a day that exists can be counted");
  const int year = date.month <= 2 ? date.year - 1 : date.year;
  const int cycle = year / 400;
  const int year_of_cycle = year - cycle * 400;
  const int month_from_march = (date.month + 9) % 12;
  const int day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
  const int day_of_cycle =
      year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100 + day_of_year;
  return std::int64_t{cycle} * 146'097 + day_of_cycle - 719'468;
}

Date from_days(std::int64_t days) {
  const std::int64_t shifted = days + 719'468;
  const std::int64_t cycle = (shifted >= 0 ? shifted : shifted - 146'096) / 146'097;
  const int day_of_cycle = static_cast<int>(shifted - cycle * 146'097);
  const int year_of_cycle = (day_of_cycle - day_of_cycle / 1460 + day_of_cycle / 36'524 -
                             day_of_cycle / 146'096) / 365;
  const int day_of_year =
      day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
  const int month_from_march = (5 * day_of_year + 2) / 153;
  const int day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
  const int month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  const int year = static_cast<int>(cycle) * 400 + year_of_cycle + (month <= 2 ? 1 : 0);
  return {year, month, day};
}

Date add_days(const Date& date, int days) { return from_days(to_days(date) + days); }

int weekday(const Date& date) {
  const int day = static_cast<int>((to_days(date) + 4) % 7);  // 1970-01-01 was a Thursday
  return day < 0 ? day + 7 : day;
}

int fiscal_year(const Date& date) { return date.month >= 4 ? date.year : date.year - 1; }

Date fiscal_year_end(const Date& date) { return {fiscal_year(date) + 1, 3, 31}; }

// 年齢計算ニ関スル法律 with 民法第143条: years count from the day of birth itself and end with the
// day before the birthday. Born on 29 February: with 28 February in every year.
Date age_reached(const Date& birth, int age) {
  if (age <= 0) return birth;
  const int year = birth.year + age;
  if (birth.day > 1) {
    return {year, birth.month, std::min(birth.day - 1, days_in_month(year, birth.month))};
  }
  if (birth.month == 1) return {year - 1, 12, 31};
  return {year, birth.month - 1, days_in_month(year, birth.month - 1)};
}

int legal_age(const Date& birth, const Date& on) {
  int age = on.year - birth.year + 1;  // born on 1 January: reached on 31 December before
  while (age > 0 && age_reached(birth, age) > on) --age;
  return age < 0 ? 0 : age;
}

Date fiscal_year_end_of_age(const Date& birth, int age) {
  return fiscal_year_end(age_reached(birth, age));
}

int fiscal_year_age(const Date& birth, const Date& today) {
  return legal_age(birth, fiscal_year_end(today));
}

const Era* era_of(const Date& date) {
  if (date < first_gregorian_day) return nullptr;
  for (const Era& era : eras) {
    if (date >= era.begins) return &era;
  }
  return nullptr;
}

const Era* find_era(char letter) {
  const bool is_small = letter >= 'a' && letter <= 'z';
  const char upper = is_small ? static_cast<char>(letter - 'a' + 'A') : letter;
  for (const Era& era : eras) {
    if (era.letter == upper) return &era;
  }
  return nullptr;
}

int gregorian_year(const Era& era, int era_year) { return era.begins.year + era_year - 1; }

std::string show_era_year(const Date& date) {
  const Era* era = era_of(date);
  if (era == nullptr) return {};
  const int year = date.year - era->begins.year + 1;
  return std::string(era->name) + (year == 1 ? std::string("元") : std::to_string(year)) + "年";
}

std::string show_date(const Date& date) {
  const std::string era_year = show_era_year(date);
  std::string text = std::to_string(date.year) + "年";
  if (!era_year.empty()) text += "（" + era_year + "）";
  return text + std::to_string(date.month) + "月" + std::to_string(date.day) + "日";
}

}  // namespace todoke
