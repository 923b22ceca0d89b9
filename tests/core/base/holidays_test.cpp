#include "core/base/holidays.h"

#include <catch2/catch_test_macros.hpp>

#include <sstream>

using namespace todoke;

namespace {

/// The days that 内閣府 published as 国民の祝日・休日, "month/day".
struct Year {
  int year;
  std::string_view days;
};

constexpr Year years[] = {
    {2019, "1/1 1/14 2/11 3/21 4/29 4/30 5/1 5/2 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/23 10/14 "
           "10/22 11/3 11/4 11/23"},
    {2020, "1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/23 7/24 8/10 9/21 9/22 11/3 11/23"},
    {2021, "1/1 1/11 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/22 7/23 8/8 8/9 9/20 9/23 11/3 11/23"},
    {2022, "1/1 1/10 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/18 8/11 9/19 9/23 10/10 11/3 11/23"},
    {2023, "1/1 1/2 1/9 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/17 8/11 9/18 9/23 10/9 11/3 11/23"},
    {2024, "1/1 1/8 2/11 2/12 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/22 9/23 10/14 "
           "11/3 11/4 11/23"},
    {2025, "1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/21 8/11 9/15 9/23 10/13 11/3 "
           "11/23 11/24"},
    {2026, "1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 "
           "11/23"},
    {2027, "1/1 1/11 2/11 2/23 3/21 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23"},
};

const std::vector<std::string> new_year = {"12-29", "12-30", "12-31", "01-01", "01-02", "01-03"};

std::string working_day(std::string_view iso) {
  return to_iso(working_day_from(*parse_iso(iso), new_year));
}

}  // namespace

TEST_CASE("the holidays of 2019 to 2027 are those that were published", "[date]") {
  for (const Year& row : years) {
    std::string found;
    for (Date day = {row.year, 1, 1}; day.year == row.year; day = add_days(day, 1)) {
      if (!is_holiday(day)) continue;
      if (!found.empty()) found += ' ';
      found += std::to_string(day.month) + "/" + std::to_string(day.day);
    }
    INFO(row.year);
    CHECK(found == row.days);
  }
}

TEST_CASE("earlier holidays since 2007 follow the law of their year", "[date]") {
  CHECK(is_holiday({2018, 12, 23}));
  CHECK(is_holiday({2018, 12, 24}));
  CHECK_FALSE(is_holiday({2019, 12, 23}));
  CHECK_FALSE(is_holiday({2019, 2, 23}));
  CHECK_FALSE(is_holiday({2015, 8, 11}));
  CHECK(is_holiday({2009, 9, 22}));
  CHECK(is_holiday({2015, 9, 22}));
  CHECK(is_holiday({2008, 5, 6}));
}

TEST_CASE("a deadline on a closed day moves to the next day that is open", "[date]") {
  CHECK(working_day("2025-05-15") == "2025-05-15");
  CHECK(working_day("2025-06-15") == "2025-06-16");
  CHECK(working_day("2025-05-03") == "2025-05-07");
  CHECK(working_day("2026-09-19") == "2026-09-24");
  CHECK(working_day("2025-12-27") == "2026-01-05");
  CHECK(working_day("2026-12-29") == "2027-01-04");
  CHECK(is_working_day({2025, 12, 29}, {}));
  CHECK_FALSE(is_working_day({2025, 12, 29}, new_year));
  const std::vector<std::string> once = {"2026-08-14"};
  CHECK_FALSE(is_working_day({2026, 8, 14}, once));
  CHECK(is_working_day({2025, 8, 14}, once));
}
