#include "field_case.h"

using todoke::test::FieldCase;

TEST_CASE("a date is understood in three parts, in eras and widths", "[field]") {
  const FieldCase date("date");
  date.accepts({{"year", "1990"}, {"month", "4"}, {"day", "1"}}, R"("1990-04-01")");
  date.accepts({{"year", "平成2"}, {"month", "４"}, {"day", "１"}}, R"("1990-04-01")");
  date.accepts({{"year", "h2"}, {"month", "04月"}, {"day", "01日"}}, R"("1990-04-01")");
  date.accepts({{"year", "㍻2"}, {"month", " 4"}, {"day", "1 "}}, R"("1990-04-01")");
  date.accepts({{"year", "昭和５５"}, {"month", "2"}, {"day", "29"}}, R"("1980-02-29")");
  date.accepts({{"year", "平成35"}, {"month", "1"}, {"day", "2"}}, R"("2023-01-02")");
  date.accepts({{"year", "令和元"}, {"month", "4"}, {"day", "30"}}, R"("2019-04-30")");
  date.accepts({{"year", "大正15"}, {"month", "12"}, {"day", "25"}}, R"("1926-12-25")");
  date.accepts({{"year", "昭和1"}, {"month", "12"}, {"day", "25"}}, R"("1926-12-25")");
  date.accepts({{"year", "2030"}, {"month", "1"}, {"day", "1"}}, R"("2030-01-01")");
}

TEST_CASE("a whole date in the year's place is understood", "[field]") {
  const FieldCase date("date");
  for (const std::string_view text :
       {"S58.2.3", "昭和58年2月3日", "1983/02/03", "1983-2-3", "19830203", "１９８３／２／３"}) {
    date.accepts({{"year", text}}, R"("1983-02-03")");
    date.refuses({{"year", text}, {"month", "2"}}, "date_year@year part_missing@day");
  }
  date.refuses({{"year", "58/2/3"}}, "date_year_ambiguous@year");
  date.refuses({{"year", "1983-02-31"}}, "date_does_not_exist@day");
}

TEST_CASE("a date that is not finished or does not exist says what to mend", "[field]") {
  const FieldCase date("date");
  date.refuses({}, "");
  date.refuses({{"year", "　"}, {"month", ""}, {"day", " "}}, "");
  date.refuses({{"year", "1990"}}, "part_missing@month");
  date.refuses({{"year", "1990"}, {"month", "4"}}, "part_missing@day");
  date.refuses({{"month", "4"}, {"day", "1"}}, "part_missing@year");
  date.refuses({{"year", "90"}, {"month", "4"}, {"day", "1"}}, "date_year_ambiguous@year");
  date.refuses({{"year", "平成"}, {"month", "4"}, {"day", "1"}}, "date_year@year");
  date.refuses({{"year", "1990"}, {"month", "13"}, {"day", "32"}}, "date_month@month date_day@day");
  date.refuses({{"year", "1990"}, {"month", "四"}, {"day", "0"}}, "date_month@month");
  date.refuses({{"year", "1990"}, {"month", "2"}, {"day", "31"}}, "date_does_not_exist@day");
  date.refuses({{"year", "1990"}, {"month", "2"}, {"day", "29"}}, "date_does_not_exist@day");
  date.refuses({{"year", "1872"}, {"month", "12"}, {"day", "31"}}, "date_too_early@year");

  const auto missing = date.read({{"year", "1990"}});
  CHECK(missing.problems[0].words.at("part") == "月と日");
  const auto wrong = date.read({{"year", "S55"}, {"month", "2"}, {"day", "31"}});
  CHECK(wrong.problems[0].words.at("month") == "2");
  CHECK(wrong.problems[0].words.at("day") == "31");
}

TEST_CASE("a date's bounds are days or today", "[field]") {
  const FieldCase past("date", R"({"min": "1900-01-01", "max": "today"})");
  past.accepts({{"year", "R8"}, {"month", "11"}, {"day", "21"}}, R"("2026-11-21")");
  past.accepts({{"year", "1900"}, {"month", "1"}, {"day", "1"}}, R"("1900-01-01")");
  past.refuses({{"year", "2026"}, {"month", "11"}, {"day", "22"}}, "date_too_late@year");
  past.refuses({{"year", "1899"}, {"month", "12"}, {"day", "31"}}, "date_too_early@year");
  CHECK(past.read({{"year", "2027/1/1"}}).problems[0].words.at("date") == "今日");
  CHECK(past.read({{"year", "1890/1/1"}}).problems[0].words.at("date") ==
        "1900年（明治33年）1月1日");
  const FieldCase future("date", R"({"min": "today"})");
  future.refuses({{"year", "2026"}, {"month", "11"}, {"day", "20"}}, "date_too_early@year");
}

TEST_CASE("a date is shown in both calendars", "[field]") {
  CHECK(FieldCase("date").shows(R"("1990-04-01")") == "1990年（平成2年）4月1日");
  CHECK(FieldCase("date").shows(R"("1990-02-31")") == "");
}
