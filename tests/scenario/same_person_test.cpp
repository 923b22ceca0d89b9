#include <catch2/catch_test_macros.hpp>

#include "resident.h"
#include "small_form.h"

using namespace todoke;

namespace {

/// A birth: its day is asked first, then the children, then the one who goes to a nursery.
Json birth_form() {
  Json form = small_form();
  Json& pages = form["pages"];
  pages[0]["fields"] = Json::parse(R"json([
    {"id": "birth_date", "kind": "date", "label": "生まれた日", "max": "today"},
    {"id": "mother", "kind": "name", "label": "母の氏名", "fact": "applicant.name"},
    {"id": "mother_birth_date", "kind": "date", "label": "母の生年月日",
     "fact": "applicant.birth_date"}])json");
  for (Json& page : pages) {
    if (page["id"] != "children_page") continue;
    page["fields"][0]["fields"] = Json::parse(R"json([
      {"id": "name", "kind": "name", "label": "氏名", "fact": "child.name"},
      {"id": "birth_date", "kind": "date", "label": "生年月日", "fact": "child.birth_date",
       "same_as": "birth_date"},
      {"id": "relation", "kind": "text", "label": "続柄", "fact": "child.relation"}])json");
  }
  pages.insert(pages.end() - 1, Json::parse(R"json(
    {"id": "nursery", "title": "預けるお子さん", "short_title": "園", "fields": [
      {"id": "nursery_name", "kind": "name", "label": "氏名", "fact": "child.name",
       "same_person_as": ["children", "mother"]},
      {"id": "nursery_birth_date", "kind": "date", "label": "生年月日",
       "fact": "child.birth_date", "same_as": "birth_date"},
      {"id": "nursery_relation", "kind": "text", "label": "続柄", "required": false,
       "fact": "child.relation"}]})json"));
  return form;
}

Resident at_children() {
  Resident resident = Resident::opens(birth_form());
  resident.presses("start").types("birth_date/year", "令和8").types("birth_date/month", "11");
  resident.types("birth_date/day", "10");
  resident.types("mother/family", "髙橋").types("mother/given", "美咲");
  resident.types("mother_birth_date/year", "1991").types("mother_birth_date/month", "4");
  resident.types("mother_birth_date/day", "1").presses("next");
  resident.chooses("pension/national").presses("next");
  REQUIRE(resident.at() == "page:children_page");
  return resident;
}

void gives_child(Resident& resident, const std::string& row, const char* given, const char* day) {
  resident.types(row + "/name/family", "髙橋").types(row + "/name/given", given);
  resident.types(row + "/birth_date/year", "2026").types(row + "/birth_date/month", "11");
  resident.types(row + "/birth_date/day", day).types(row + "/relation", "子");
}

Resident at_nursery() {
  Resident resident = at_children();
  gives_child(resident, "children/1", "陽葵", "10");
  resident.presses("children/add");
  gives_child(resident, "children/2", "湊", "11");
  resident.presses("next");
  REQUIRE(resident.at() == "page:nursery");
  return resident;
}

}  // namespace

TEST_CASE("a day given before stands in the first child's row, and says where it is from",
          "[scenario][same]") {
  Resident resident = at_children();
  CHECK(resident.node("children/1/birth_date/year").value == "令和8");
  CHECK(resident.node("children/1/birth_date/day").value == "10");
  CHECK(resident.node("children/1/birth_date").said == "前に入力した内容から入れました");
  resident.leaves("children/1/birth_date/day");
  CHECK(resident.node("children/1/birth_date").said ==
        "前に入力した内容から入れました\n2026年（令和8年）11月10日");
  resident.presses("children/add");
  CHECK(resident.node("children/2/birth_date/year").value.empty());
}

TEST_CASE("a day that was put in follows its correction until it is touched", "[scenario][same]") {
  Resident resident = at_children();
  resident.goes_to("page:person").types("birth_date/day", "11").presses("next").presses("next");
  CHECK(resident.node("children/1/birth_date/day").value == "11");
  resident.types("children/1/birth_date/day", "12");
  CHECK(resident.node("children/1/birth_date").said.empty());
  resident.goes_to("page:person").types("birth_date/day", "13").presses("next").presses("next");
  CHECK(resident.node("children/1/birth_date/day").value == "12");
  CHECK(resident.node("children/1/birth_date/year").value == "令和8");
}

TEST_CASE("a day that was put in and emptied stays empty", "[scenario][same]") {
  Resident resident = at_children();
  for (const char* part : {"year", "month", "day"}) {
    resident.types(std::string("children/1/birth_date/") + part, "");
  }
  resident.presses("back").presses("next");
  CHECK(resident.node("children/1/birth_date/year").value.empty());
  CHECK(resident.node("children/1/birth_date/day").value.empty());
}

TEST_CASE("who was given before in this application need not be typed again",
          "[scenario][same]") {
  Resident resident = at_nursery();
  CHECK(resident.node("people").text == "前に入力した方の情報を使いますか");
  CHECK(resident.sees("髙橋 陽葵 さんの情報を使う"));
  CHECK(resident.sees("髙橋 美咲 さんの情報を使う"));
  CHECK(resident.node("nursery_birth_date/day").value == "10");
  resident.presses("people/use/2");
  CHECK(resident.node("nursery_name/given").value == "湊");
  CHECK(resident.node("nursery_birth_date/day").value == "11");
  CHECK(resident.node("carried").text == "前に入力した内容が入っています");
  CHECK(resident.node("nursery_birth_date").said == "前に入力した内容から入れました");
  CHECK_FALSE(resident.has("people"));
}

TEST_CASE("what somebody is to the applicant is not put in elsewhere", "[scenario][same]") {
  Resident resident = at_nursery();
  resident.presses("people/use/1");
  CHECK(resident.node("nursery_name/given").value == "陽葵");
  CHECK(resident.node("nursery_relation").value.empty());
}

TEST_CASE("who is on the device, too, is offered once", "[scenario][same]") {
  Resident first = at_nursery();
  first.presses("people/use/1").presses("next");
  fill_in_until(first, "review");
  first.presses("send").gets_receipt();
  const Json people = first.desk().past()["people"];
  Resident resident = Resident::opens(birth_form(), {{"earlier", {{"people", people}}}});
  resident.presses("start").presses("people/decline");
  resident.types("birth_date/year", "令和8").types("birth_date/month", "11");
  resident.types("birth_date/day", "10");
  resident.types("mother/family", "髙橋").types("mother/given", "美咲");
  resident.types("mother_birth_date/year", "1991").types("mother_birth_date/month", "4");
  resident.types("mother_birth_date/day", "1").presses("next");
  resident.chooses("pension/national").presses("next").presses("people/decline");
  gives_child(resident, "children/1", "陽葵", "10");
  resident.presses("next");
  REQUIRE(resident.at() == "page:nursery");
  std::size_t offers = 0;
  for (const Node& node : resident.node("people").children) {
    offers += node.text.find("陽葵") != std::string::npos;
  }
  CHECK(offers == 1);
}
