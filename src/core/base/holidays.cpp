#include "core/base/holidays.h"

#include <algorithm>
#include <string_view>

namespace todoke {

namespace {

/// 春分日 and 秋分日 from 1980 to 2099, in days of March and September: the formula of the
/// 海上保安庁水路部 (暦計算研究会編『新こよみ便利帳』), in millionths of a day.
int equinox_day(int year, long long at_1980) {
  const long long years = year - 1980;
  return static_cast<int>((at_1980 + 242'194 * years) / 1'000'000 - years / 4);
}

/// 第2条 with ハッピーマンデー: the n-th Monday of a month.
bool is_monday_number(const Date& date, int n) {
  return weekday(date) == 1 && (date.day + 6) / 7 == n;
}

/// 2019: 天皇の即位の日及び即位礼正殿の儀の行われる日を休日とする法律. 2020 and 2021: the days moved
/// for the Olympic games by 平成三十二年東京オリンピック競技大会・東京パラリンピック競技大会特別措置法.
constexpr Date added_days[] = {
    {2019, 5, 1},  {2019, 10, 22}, {2020, 7, 23}, {2020, 7, 24},
    {2020, 8, 10}, {2021, 7, 22},  {2021, 7, 23}, {2021, 8, 8},
};

/// In those two years 海の日, スポーツの日 and 山の日 were on the days above and not on their own.
bool has_summer_days_moved(int year) { return year == 2020 || year == 2021; }

/// 国民の祝日, 第2条.
bool is_named_holiday(const Date& date) {
  const auto [year, month, day] = date;
  if (std::ranges::find(added_days, date) != std::end(added_days)) return true;
  switch (month) {
    case 1: return day == 1 || is_monday_number(date, 2);
    case 2: return day == 11 || (day == 23 && year >= 2020);
    case 3: return day == equinox_day(year, 20'843'100);
    case 4: return day == 29;
    case 5: return day >= 3 && day <= 5;
    case 7: return !has_summer_days_moved(year) && is_monday_number(date, 3);
    case 8: return !has_summer_days_moved(year) && day == 11 && year >= 2016;
    case 9: return is_monday_number(date, 3) || day == equinox_day(year, 23'248'800);
    case 10: return !has_summer_days_moved(year) && is_monday_number(date, 2);
    case 11: return day == 3 || day == 23;
    case 12: return day == 23 && year >= 1989 && year <= 2018;
    default: return false;
  }
}

/// 第3条第2項: after a holiday on a Sunday, the first day that is no holiday itself.
bool is_substitute(const Date& date) {
  Date before = add_days(date, -1);
  while (is_named_holiday(before)) {
    if (weekday(before) == 0) return true;
    before = add_days(before, -1);
  }
  return false;
}

}  // namespace

bool is_holiday(const Date& date) {
  if (is_named_holiday(date) || is_substitute(date)) return true;
  // 第3条第3項, 国民の休日: a day between two holidays.
  return is_named_holiday(add_days(date, -1)) && is_named_holiday(add_days(date, 1));
}

bool is_working_day(const Date& date, std::span<const std::string> closed_days) {
  const int day = weekday(date);
  if (day == 0 || day == 6 || is_holiday(date)) return false;
  const std::string iso = to_iso(date);
  return std::ranges::none_of(closed_days, [&](const std::string& closed) {
    return closed == iso || (closed.size() == 5 && iso.ends_with(closed));
  });
}

Date working_day_from(const Date& date, std::span<const std::string> closed_days) {
  Date day = date;
  // Behind the last year there are no days to count.
  for (int i = 0; i < 366 && day.year < 9999 && !is_working_day(day, closed_days); ++i) {
    day = add_days(day, 1);
  }
  return day;
}

}  // namespace todoke
