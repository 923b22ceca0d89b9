#include "core/check/rule_data.h"
#include "sheet_of.h"

using namespace todoke;

namespace {

Json fact(std::string_view date, const char* name, Json settings = Json::object()) {
  const Form form = form_of_fields(R"([{"id":"day","kind":"date","label":"日"}])");
  Sheet sheet(form, facts_on("2025-06-01", std::move(settings)));
  sheet.type("day/year", date);
  const Json* found = find_member(sheet.rule_data(), name);
  return found == nullptr ? Json() : *found;
}

}  // namespace

TEST_CASE("the 15-day rule counts from the next day and ends on an open day", "[check]") {
  CHECK(fact("2025-04-30", "day$after_15_days") == "2025-05-15");
  CHECK(fact("2025-05-31", "day$after_15_days") == "2025-06-16");
  CHECK(fact("2025-04-18", "day$after_15_days") == "2025-05-07");
  CHECK(fact("2026-09-04", "day$after_15_days") == "2026-09-24");
  CHECK(fact("2025-12-15", "day$after_15_days") == "2026-01-05");
  CHECK(fact("2025-12-15", "day$after_15_days", {{"closed_days", Json::array()}}) ==
        "2025-12-30");
  CHECK(fact("2025-04-30", "day$after_15_days", {{"closed_days", {"2025-05-15", 7}}}) ==
        "2025-05-16");
}

TEST_CASE("rules see the weekday, the month and the ends of 年度 beside a date", "[check]") {
  CHECK(fact("2025-06-15", "day$weekday") == 0);
  CHECK(fact("2025-06-15", "day$working_day") == "2025-06-16");
  CHECK(fact("2025-04-30", "day$next_month") == 5);
  CHECK(fact("2025-12-31", "day$next_month") == 1);
  CHECK(fact("2006-04-01", "day$fiscal_year_end_18") == "2024-03-31");
  CHECK(fact("2006-04-02", "day$fiscal_year_end_18") == "2025-03-31");
  CHECK(fact("2006-04-01", "day$fiscal_year_end_22") == "2028-03-31");
  CHECK(fact("2006-04-02", "day$fiscal_year_end_22") == "2029-03-31");
  CHECK(fact("2006-04-01", "day$fiscal_year_end_15") == "2021-03-31");
  CHECK(fact("2006-04-02", "day$fiscal_year_end_15") == "2022-03-31");
}

TEST_CASE("every fact stands beside a date, to the last day there is, and goes with it",
          "[check]") {
  const Form form = form_of_fields(R"([{"id":"day","kind":"date","label":"日"}])");
  Sheet sheet(form, facts_of_tests());
  for (const std::string_view date : {"1873-01-01", "2026-11-21", "9999-12-31", "9998-12-20"}) {
    sheet.type("day/year", date);
    for (const std::string_view name : date_facts()) {
      INFO(date << " " << name);
      CHECK(sheet.rule_data().contains("day" + std::string(name)));
    }
  }
  CHECK(sheet.answers().size() == 1);
  sheet.type("day/year", "");
  CHECK(sheet.rule_data().size() == 1);
}
