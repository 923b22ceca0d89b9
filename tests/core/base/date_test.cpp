#include "core/base/date.h"

#include <catch2/catch_test_macros.hpp>

using namespace todoke;

namespace {

Date day(std::string_view iso) {
  const auto date = parse_iso(iso);
  REQUIRE(date.has_value());
  return *date;
}

}  // namespace

TEST_CASE("an ISO date is read only as it is written by us", "[date]") {
  CHECK(to_iso(day("1990-04-01")) == "1990-04-01");
  CHECK(to_iso(day("2024-02-29")) == "2024-02-29");
  CHECK(to_iso(Date{1, 1, 1}) == "0001-01-01");
  for (const std::string_view text :
       {"", "1990-4-1", "1990/04/01", "1990-02-31", "2023-02-29", "1900-02-29", "1990-13-01",
        "1990-00-10", "1990-01-00", "0000-01-01", " 1990-04-01", "1990-04-01 ", "1990-04-0１",
        "+990-04-01", "１990-04-1"}) {
    INFO(text);
    CHECK_FALSE(parse_iso(text).has_value());
  }
}

TEST_CASE("days count on without a gap for 800 years and come back to the same date", "[date]") {
  Date date = {1600, 1, 1};
  const std::int64_t first = to_days(date);
  const std::int64_t last = to_days({2400, 12, 31});
  std::int64_t wrong = 0;
  for (std::int64_t days = first; days <= last; ++days) {
    if (from_days(days) != date || to_days(date) != days || !is_valid(date)) ++wrong;
    ++date.day;
    if (date.day > days_in_month(date.year, date.month)) date = {date.year, date.month + 1, 1};
    if (date.month > 12) date = {date.year + 1, 1, 1};
  }
  CHECK(wrong == 0);
  CHECK(to_days({1970, 1, 1}) == 0);
  CHECK(to_days({1969, 12, 31}) == -1);
}

TEST_CASE("weekdays are those of the calendar", "[date]") {
  CHECK(weekday(day("1970-01-01")) == 4);
  CHECK(weekday(day("2025-06-15")) == 0);
  CHECK(weekday(day("2025-05-15")) == 4);
  CHECK(weekday(day("1945-08-15")) == 3);
}

TEST_CASE("fifteen days after the event cross the month", "[date]") {
  CHECK(to_iso(add_days(day("2025-04-30"), 15)) == "2025-05-15");
  CHECK(to_iso(add_days(day("2025-05-31"), 15)) == "2025-06-15");
  CHECK(to_iso(add_days(day("2024-03-01"), -1)) == "2024-02-29");
}

TEST_CASE("an era begins on its first day", "[date]") {
  CHECK(show_date(day("1872-12-31")) == "1872年12月31日");
  CHECK(show_date(day("1873-01-01")) == "1873年（明治6年）1月1日");
  CHECK(show_date(day("1912-07-29")) == "1912年（明治45年）7月29日");
  CHECK(show_date(day("1912-07-30")) == "1912年（大正元年）7月30日");
  CHECK(show_date(day("1926-12-24")) == "1926年（大正15年）12月24日");
  CHECK(show_date(day("1926-12-25")) == "1926年（昭和元年）12月25日");
  CHECK(show_date(day("1989-01-07")) == "1989年（昭和64年）1月7日");
  CHECK(show_date(day("1989-01-08")) == "1989年（平成元年）1月8日");
  CHECK(show_date(day("2019-04-30")) == "2019年（平成31年）4月30日");
  CHECK(show_date(day("2019-05-01")) == "2019年（令和元年）5月1日");
  CHECK(show_date(day("1990-04-01")) == "1990年（平成2年）4月1日");
}

TEST_CASE("an era goes on counting after its end", "[date]") {
  CHECK(gregorian_year(*find_era('h'), 35) == 2023);
  CHECK(gregorian_year(*find_era('S'), 65) == 1990);
  CHECK(find_era('X') == nullptr);
}

TEST_CASE("a 年度 is from April to March", "[date]") {
  CHECK(fiscal_year(day("2024-03-31")) == 2023);
  CHECK(fiscal_year(day("2024-04-01")) == 2024);
  CHECK(fiscal_year(day("2019-04-30")) == 2019);
  CHECK(to_iso(fiscal_year_end(day("2024-03-31"))) == "2024-03-31");
  CHECK(to_iso(fiscal_year_end(day("2024-04-01"))) == "2025-03-31");
}

TEST_CASE("an age is reached on the day before the birthday", "[date]") {
  CHECK(to_iso(age_reached(day("2006-04-01"), 18)) == "2024-03-31");
  CHECK(to_iso(age_reached(day("2006-04-02"), 18)) == "2024-04-01");
  CHECK(to_iso(age_reached(day("2008-02-29"), 18)) == "2026-02-28");
  CHECK(to_iso(age_reached(day("2008-02-29"), 4)) == "2012-02-28");
  CHECK(to_iso(age_reached(day("1959-05-01"), 65)) == "2024-04-30");
  CHECK(to_iso(age_reached(day("2000-01-01"), 20)) == "2019-12-31");
  CHECK(to_iso(age_reached(day("2000-03-01"), 20)) == "2020-02-29");
  CHECK(legal_age(day("2006-04-01"), day("2024-03-30")) == 17);
  CHECK(legal_age(day("2006-04-01"), day("2024-03-31")) == 18);
  CHECK(legal_age(day("2000-01-01"), day("2000-01-01")) == 0);
  CHECK(legal_age(day("2000-01-01"), day("2000-12-31")) == 1);
  CHECK(legal_age(day("2030-01-01"), day("2024-12-31")) == 0);
}

TEST_CASE("the end of the 年度 of an age is the first 31 March, that very day included", "[date]") {
  const auto end = [](std::string_view birth, int age) {
    return to_iso(fiscal_year_end_of_age(day(birth), age));
  };
  CHECK(end("2006-04-01", 15) == "2021-03-31");
  CHECK(end("2006-04-02", 15) == "2022-03-31");
  CHECK(end("2006-04-01", 18) == "2024-03-31");
  CHECK(end("2006-04-02", 18) == "2025-03-31");
  CHECK(end("2006-04-01", 22) == "2028-03-31");
  CHECK(end("2006-04-02", 22) == "2029-03-31");
}

TEST_CASE("the age at the coming 31 March stays the same all through a 年度", "[date]") {
  for (const std::string_view today : {"2023-04-01", "2023-12-31", "2024-03-31"}) {
    CHECK(fiscal_year_age(day("2006-04-01"), day(today)) == 18);
    CHECK(fiscal_year_age(day("2006-04-02"), day(today)) == 17);
  }
  CHECK(fiscal_year_age(day("2006-04-01"), day("2024-04-01")) == 19);
}
