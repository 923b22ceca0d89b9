#include <catch2/catch_test_macros.hpp>

#include "resident.h"
#include "small_form.h"

using namespace todoke;

namespace {

/// A form of one page with one field "f", given as JSON without its id.
Resident meets(std::string_view field, std::string_view today = "2026-11-21") {
  Json form = small_form();
  Json one = Json::parse(field);
  one["id"] = "f";
  form["pages"] = Json::array({{{"id", "only"}, {"title", "見本"}, {"fields", {one}}}});
  Resident resident = Resident::opens(form, {{"facts", {{"today", std::string(today)}}}});
  resident.presses("start");
  return resident;
}

}  // namespace

TEST_CASE("a year of two digits is a question with a button for each answer", "[scenario]") {
  auto resident = meets(R"({"kind": "date", "label": "生年月日", "max": "today"})");
  resident.types("f/year", "58").leaves("f/year");
  CHECK_FALSE(resident.has("f/proposal"));
  resident.types("f/month", "2").types("f/day", "3").leaves("f/day");
  CHECK(resident.node("f/proposal").text == "「58」は、どの年ですか");
  CHECK(resident.hears() == "「58」は、どの年ですか");
  CHECK(resident.node("f/take/2").text == "1958年（昭和33年）");
  resident.presses("f/take/1");
  CHECK(resident.node("f").said == "1983年（昭和58年）2月3日");
  CHECK(resident.node("f/year").value == "昭和58");
  CHECK(resident.focus() == "f/year");
  CHECK_FALSE(resident.has("f/proposal"));
}

TEST_CASE("an era that was over is explained with the right one", "[scenario]") {
  auto resident = meets(R"({"kind": "date", "label": "期限"})");
  resident.types("f/year", "平成35").types("f/month", "1").types("f/day", "2").leaves("f/day");
  CHECK(resident.node("f").said ==
        "平成35年は、令和5年にあたります。2023年（令和5年）1月2日として送ります。");
  resident.types("f/year", "昭和1").types("f/month", "12").types("f/day", "25").leaves("f/day");
  CHECK(resident.node("f").said == "1926年（昭和元年）12月25日");
  resident.types("f/year", "大正15年12月25日").types("f/month", "").types("f/day", "");
  resident.leaves("f/year");
  CHECK(resident.node("f").said ==
        "大正15年は、昭和元年にあたります。1926年（昭和元年）12月25日として送ります。");
}

TEST_CASE("a wrong whole date leads to the year's box, where it was typed", "[scenario]") {
  auto resident = meets(R"({"kind": "date", "label": "生年月日"})");
  resident.types("f/year", "1983-02-31").presses("next");
  CHECK(resident.node("error_summary/1").href == "#f/year");
  CHECK(resident.node("f/year").invalid);
  CHECK_FALSE(resident.node("f/month").invalid);
  CHECK_FALSE(resident.node("f/day").invalid);
}

TEST_CASE("two calendars that differ are asked about", "[scenario]") {
  auto resident = meets(R"({"kind": "date", "label": "生年月日"})");
  resident.types("f/year", "1990年（平成3年）4月1日").leaves("f/year");
  CHECK(resident.sees("どちらの年が正しいですか"));
  resident.presses("next");
  CHECK(resident.sees("西暦と元号の年が合いません"));
  resident.presses("f/take/2");
  CHECK(resident.node("f").said == "1991年（平成3年）4月1日");
}

TEST_CASE("a date out of its range is told the whole range", "[scenario]") {
  auto resident = meets(R"({"kind": "date", "label": "転入した日", "min": "today-14", "max": "today"})");
  resident.types("f/year", "R8.11.1").presses("next");
  CHECK(resident.sees("2026年（令和8年）11月7日から今日までの日付を入力してください"));
  resident.types("f/year", "").types("f/month", "4").presses("next");
  CHECK(resident.sees("転入した日の年と日を入力してください"));
}

TEST_CASE("the last day of a claim is told with its weekday and its month", "[scenario]") {
  struct Row {
    const char* event;
    const char* said;
  };
  for (const Row& row : {Row{"2025-04-30", "5月15日（木）までに申請すると、5月分から"},
                         Row{"2025-05-31", "6月16日（月）までに申請すると、6月分から"},
                         Row{"2025-12-14", "1月5日（月）までに申請すると、1月分から"}}) {
    Json form = small_form();
    form["pages"] = Json::parse(R"([{"id": "only", "title": "見本", "fields": [
        {"id": "event", "kind": "date", "label": "その日"},
        {"id": "note", "kind": "note", "label":
         "{event$after_15_days}までに申請すると、{event$next_month}月分から",
         "show_if": {"<=": [{"var": "$.today"}, {"var": "event$after_15_days"}]}}]}])");
    Resident resident = Resident::opens(form, {{"facts", {{"today", "2025-04-30"}}}});
    resident.presses("start").types("event/year", row.event);
    CHECK(resident.node("note").text == row.said);
    resident.types("event/year", "2025-04-13");
    CHECK_FALSE(resident.has("note"));
  }
}

TEST_CASE("a slip in a mail service's name is mended with one tap, or sent as it is",
          "[scenario]") {
  auto resident = meets(R"({"kind": "email", "label": "メール"})");
  resident.types("f", "misaki@gmial.com").leaves("f");
  CHECK(resident.hears() == "「@gmail.com」ではありませんか");
  resident.presses("f/take/1");
  CHECK(resident.node("f").value == "misaki@gmail.com");
  CHECK_FALSE(resident.has("f/proposal"));
  resident.types("f", "misaki@gmial.com").presses("next");
  CHECK(resident.at() == "review");
  CHECK(resident.sees("misaki@gmial.com"));
}

TEST_CASE("a 個人番号 is in no draft, no event and no sentence", "[scenario]") {
  auto resident = meets(R"({"kind": "my_number", "label": "個人番号"})");
  for (const char* typed : {"１２３４５６７８９０１８", "1234-5678-9012", "12345678901"}) {
    resident.types("f", typed).leaves("f").presses("next");
    const std::string kept = canonical(resident.desk().draft()) + resident.events();
    CHECK(kept.find("5678") == std::string::npos);
    CHECK(kept.find("５６７８") == std::string::npos);
    CHECK(resident.node("f").said.empty());
    CHECK(resident.node("f").error.find("5678") == std::string::npos);
    resident.goes_to("page:only");
  }
  CHECK(resident.node("f").typing.masked);
  CHECK(resident.node("f").typing.autocomplete.empty());
}

TEST_CASE("a tap on what is not offered changes nothing", "[scenario]") {
  auto resident = meets(R"({"kind": "email", "label": "メール"})");
  resident.types("f", "a@example.jp").leaves("f");
  const auto before = resident.screen().revision;
  resident.presses("f/take/1").presses("f/take/0").presses("f/take/x").presses("/take/1");
  CHECK(resident.screen().revision == before);
}

TEST_CASE("a count is typed or changed by its buttons, and each change is said", "[scenario]") {
  auto resident = meets(
      R"({"kind": "number", "label": "枚数", "unit": "枚", "min": 1, "max": 3})");
  CHECK(resident.node("f/less").text == "−");
  CHECK(resident.node("f/less").hint == "1枚減らす");
  CHECK(resident.node("f/more").hint == "1枚増やす");
  CHECK(resident.presses("f/more").node("f").value == "1");
  CHECK(resident.hears() == "1枚。これより少なくはできません。");
  CHECK(resident.presses("f/more").hears() == "2枚");
  CHECK(resident.presses("f/more").hears() == "3枚。これより多くはできません。");
  CHECK(resident.presses("f/more").node("f").value == "3");
  CHECK(resident.types("f", "２枚").presses("f/less").node("f").value == "1");
  CHECK(resident.types("f", "99").presses("f/less").node("f").value == "3");
  CHECK(resident.types("f", "-5").presses("f/more").node("f").value == "1");
}

TEST_CASE("a text that is no number is kept when a count's button is pressed", "[scenario]") {
  auto resident = meets(R"({"kind": "number", "label": "枚数", "unit": "枚", "max": 20})");
  resident.types("f", "たくさん").presses("f/more");
  CHECK(resident.node("f").value == "たくさん");
  CHECK(resident.focus() == "f");
  CHECK(resident.types("f", "").presses("f/less").node("f").value == "0");
}

TEST_CASE("a number of many things, or without a unit, has no buttons", "[scenario]") {
  for (const char* field : {R"({"kind": "number", "label": "数", "unit": "枚", "max": 21})",
                            R"({"kind": "number", "label": "数", "unit": "枚"})",
                            R"({"kind": "number", "label": "数", "max": 5})",
                            R"({"kind": "number", "label": "数", "unit": "枚", "min": -1, "max": 5})",
                            R"({"kind": "money", "label": "額", "unit": "円", "max": 5})"}) {
    auto resident = meets(field);
    CHECK_FALSE(resident.has("f/more"));
    CHECK(resident.presses("f/more").node("f").value.empty());
  }
}
