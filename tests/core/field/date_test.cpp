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
    date.accepts({{"year", text}, {"month", "2"}, {"day", "3"}}, R"("1983-02-03")");
    date.refuses({{"year", text}, {"month", "3"}}, "date_year@year part_missing@day");
  }
  date.refuses({{"year", "58/2/3"}}, "date_year_ambiguous@year");
}

TEST_CASE("a wrong whole date is mended in the year's place, where it was typed", "[field]") {
  const FieldCase date("date");
  date.refuses({{"year", "1983-02-31"}}, "date_does_not_exist@year");
  date.refuses({{"year", "1983-02-31"}, {"day", "31"}}, "date_does_not_exist@year");
  date.refuses({{"year", "令和7年13月1日"}}, "date_month@year");
  date.refuses({{"year", "令和7年1月32日"}}, "date_day@year");
  date.refuses({{"year", "1983-13-32"}}, "date_month@year date_day@year");
  date.refuses({{"year", "昭和58"}, {"month", "13"}, {"day", "1"}}, "date_month@month");
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
  date.refuses({{"year", "1990"}, {"month", "卯月"}, {"day", "0"}}, "date_month@month");
  date.refuses({{"year", "1990"}, {"month", "2"}, {"day", "31"}}, "date_does_not_exist@day");
  date.refuses({{"year", "1990"}, {"month", "2"}, {"day", "29"}}, "date_does_not_exist@day");
  date.refuses({{"year", "1872"}, {"month", "12"}, {"day", "31"}}, "date_too_early@year");

  const auto missing = date.read({{"year", "1990"}});
  CHECK(missing.problems[0].words.at("part") == "@date.month@date.day");
  const auto wrong = date.read({{"year", "S55"}, {"month", "2"}, {"day", "31"}});
  CHECK(wrong.problems[0].words.at("month") == "2");
  CHECK(wrong.problems[0].words.at("day") == "31");
}

TEST_CASE("a date's bounds are days or today", "[field]") {
  const FieldCase past("date", R"({"min": "1900-01-01", "max": "today"})");
  past.accepts({{"year", "R8"}, {"month", "11"}, {"day", "21"}}, R"("2026-11-21")");
  past.accepts({{"year", "1900"}, {"month", "1"}, {"day", "1"}}, R"("1900-01-01")");
  past.refuses({{"year", "2026"}, {"month", "11"}, {"day", "22"}}, "date_out_of_range@year");
  past.refuses({{"year", "1899"}, {"month", "12"}, {"day", "31"}}, "date_out_of_range@year");
  CHECK(past.read({{"year", "2027/1/1"}}).problems[0].words.at("max") == "@date.today");
  CHECK(past.read({{"year", "1890/1/1"}}).problems[0].words.at("min") == "1900-01-01");
  const FieldCase future("date", R"({"min": "today"})");
  future.refuses({{"year", "2026"}, {"month", "11"}, {"day", "20"}}, "date_too_early@year");
}

TEST_CASE("a date's bounds move with the day and the fiscal year", "[field]") {
  const FieldCase soon("date", R"({"min": "today-14", "max": "today+30"})");
  soon.accepts({{"year", "2026/11/7"}}, R"("2026-11-07")");
  soon.refuses({{"year", "2026/11/6"}}, "date_out_of_range@year");
  soon.accepts({{"year", "2026/12/21"}}, R"("2026-12-21")");
  soon.refuses({{"year", "2026/12/22"}}, "date_out_of_range@year");
  const FieldCase year("date", R"({"min": "fiscal_year_start", "max": "fiscal_year_end"})");
  year.accepts({{"year", "2026/4/1"}}, R"("2026-04-01")");
  year.refuses({{"year", "2026/3/31"}}, "date_out_of_range@year");
  year.accepts({{"year", "R9/3/31"}}, R"("2027-03-31")");
  year.refuses({{"year", "R9/4/1"}}, "date_out_of_range@year");
}

namespace {

/// The texts that each offer would type, as "year" or "year/month/day" with spaces between.
std::string offers_of(const FieldCase& field, todoke::test::Parts parts) {
  const todoke::Reading reading = field.read(parts);
  std::string offers;
  if (!reading.proposal) return offers;
  for (const todoke::Offer& offer : reading.proposal->offers) {
    if (!offers.empty()) offers += ' ';
    std::string texts;
    for (const char* part : {"f/year", "f/month", "f/day"}) {
      if (!offer.texts.contains(part)) continue;
      texts += (texts.empty() ? "" : "/") + offer.texts.at(part);
    }
    offers += texts + "=" + offer.words.at("year");
    todoke::Typed typed = todoke::test::typed_of(parts);
    for (const auto& [path, text] : offer.texts) typed[path] = text;
    CHECK(field.read(typed).answer.has_value());
  }
  return offers;
}

}  // namespace

TEST_CASE("a year of two digits is answered with the years it may be", "[field]") {
  const FieldCase birth("date", R"({"max": "today"})");
  CHECK(offers_of(birth, {{"year", "58"}, {"month", "2"}, {"day", "3"}}) ==
        "昭和58=昭和58年（1983年） 1958=1958年（昭和33年）");
  CHECK(offers_of(birth, {{"year", "58/2/3"}}) ==
        "昭和58/2/3=昭和58年（1983年） 1958/2/3=1958年（昭和33年）");
  CHECK(offers_of(birth, {{"year", "5"}, {"month", "4"}, {"day", "1"}}) ==
        "令和5=令和5年（2023年） 2005=2005年（平成17年） 平成5=平成5年（1993年） 昭和5=昭和5年（1930年） "
        "大正5=大正5年（1916年）");
  CHECK(offers_of(birth, {{"year", "31"}, {"month", "5"}, {"day", "1"}}) ==
        "昭和31=昭和31年（1956年） 1931=1931年（昭和6年）");
  CHECK(offers_of(birth, {{"year", "31"}, {"month", "4"}, {"day", "30"}}) ==
        "平成31=平成31年（2019年） 昭和31=昭和31年（1956年） 1931=1931年（昭和6年）");
  CHECK(offers_of(birth, {{"year", "58"}, {"month", "2"}, {"day", "30"}}) == "");
  CHECK(offers_of(birth, {{"year", "58"}, {"month", "2"}}) == "");
  const FieldCase event("date", R"({"min": "today-60", "max": "today"})");
  CHECK(offers_of(event, {{"year", "8/11/1"}}) == "令和8/11/1=令和8年（2026年）");
}

TEST_CASE("two calendars that differ are a question, and agreeing ones are not", "[field]") {
  const FieldCase date("date");
  date.accepts({{"year", "1990年（平成2年）"}, {"month", "4"}, {"day", "1"}}, R"("1990-04-01")");
  date.accepts({{"year", "1990年（平成2年）4月1日"}}, R"("1990-04-01")");
  date.refuses({{"year", "1990年（平成3年）"}, {"month", "4"}, {"day", "1"}},
               "date_calendars_differ@year");
  CHECK(offers_of(date, {{"year", "1990（平成3）"}, {"month", "4"}, {"day", "1"}}) ==
        "1990=1990年（平成2年） 平成3=平成3年（1991年）");
  date.refuses({{"year", "明治5年1月1日"}}, "date_too_early@year");
  date.accepts({{"year", "昭和六十三"}, {"month", "十二"}, {"day", "三十一"}}, R"("1988-12-31")");
}

TEST_CASE("a date is shown in both calendars", "[field]") {
  CHECK(FieldCase("date").shows(R"("1990-04-01")") == "1990年（平成2年）4月1日");
  CHECK(FieldCase("date").shows(R"("1990-02-31")") == "");
}
