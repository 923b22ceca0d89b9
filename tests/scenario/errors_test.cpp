#include <catch2/catch_test_macros.hpp>

#include "resident.h"
#include "small_form.h"

using namespace todoke;

TEST_CASE("a date that does not exist is refused, and the resident is led to it", "[scenario]") {
  auto resident = Resident::starts();
  resident.types("birth_date/year", "昭和５５").types("birth_date/month", "2");
  resident.types("birth_date/day", "31").presses("next");
  CHECK(resident.at() == "page:person");
  CHECK(resident.focus() == "error_summary");
  CHECK(resident.sees("1980年2月31日は存在しません"));
  CHECK(resident.node("birth_date/day").invalid);
  CHECK(resident.node("birth_date").error.find("2月31日") != std::string::npos);
}

TEST_CASE("the title says that there are errors, and the summary stands first", "[scenario]") {
  auto resident = Resident::starts();
  resident.presses("next");
  CHECK(resident.screen().title.starts_with("エラー："));
  const Node main = resident.node("main");
  CHECK(main.children.front().role == Role::ErrorSummary);
  CHECK(main.children.front().text == "3か所を直してください");
  CHECK(resident.node("error_summary/1").href == "#name/family");
}

TEST_CASE("nothing is scolded before next is pressed", "[scenario]") {
  auto resident = Resident::starts();
  resident.types("birth_date/month", "13").leaves("birth_date/month").leaves("name/family");
  CHECK(resident.node("birth_date").error.empty());
  CHECK(resident.node("name").error.empty());
  CHECK_FALSE(resident.has("error_summary"));
}

TEST_CASE("a mended field is silent at once, and the summary waits for the next press",
          "[scenario]") {
  auto resident = Resident::starts();
  resident.presses("next").types("name/family", "髙橋").types("name/given", "美咲");
  CHECK(resident.node("name").error.empty());
  CHECK_FALSE(resident.node("kana").error.empty());
  CHECK(resident.node("error_summary").text == "3か所を直してください");
  resident.presses("next");
  CHECK(resident.node("error_summary").text == "2か所を直してください");
}

TEST_CASE("typing never brings a new error", "[scenario]") {
  auto resident = Resident::starts();
  resident.presses("next").types("birth_date/month", "13").leaves("birth_date/month");
  CHECK(resident.node("birth_date").error.empty());
}

TEST_CASE("an error of an unchosen question leads to its first choice", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "page:pension_page");
  resident.presses("next");
  CHECK(resident.node("error_summary/1").href == "#pension/employee");
  CHECK(resident.node("pension").invalid);
  CHECK(resident.sees("「年金はどれですか」の答えを選んでください"));
}

TEST_CASE("in an address the part that is missing has the error", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "page:company");
  resident.types("company_name", "みほん社").types("company_address/postcode", "１２３４５６７");
  resident.types("company_address/area", "みほん県").presses("next");
  CHECK(resident.node("company_address/street").invalid);
  CHECK_FALSE(resident.node("company_address/street").error.empty());
  CHECK_FALSE(resident.node("company_address/area").invalid);
  CHECK(resident.node("error_summary/1").href == "#company_address/street");
}

TEST_CASE("of several rows the summary says which one is meant", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "page:children_page");
  resident.presses("next");
  CHECK(resident.node("error_summary/1").text == "氏名を入力してください");
  resident.presses("children/add").presses("next");
  CHECK(resident.node("error_summary/1").text == "1人目のお子さん：氏名を入力してください");
  CHECK(resident.node("error_summary/2").text == "2人目のお子さん：氏名を入力してください");
  CHECK(resident.node("error_summary/1").href != resident.node("error_summary/2").href);
}

TEST_CASE("two fields with the same sentence are told apart by their labels", "[scenario]") {
  Json form = small_form();
  Json& fields = form["pages"][0]["fields"];
  fields[2]["label"] = "はじまった日";
  Json other = fields[2];
  other["id"] = "end_date";
  other["label"] = "おわった日";
  fields.push_back(other);
  Resident resident = Resident::opens(form);
  resident.presses("start");
  for (const std::string date : {"birth_date", "end_date"}) {
    resident.types(date + "/year", "平成2").types(date + "/month", "13").types(date + "/day", "1");
  }
  resident.presses("next");
  const std::string sentence = "月は1から12までの数字で入力してください";
  CHECK(resident.node("birth_date").error == sentence);
  CHECK(resident.sees("はじまった日：" + sentence));
  CHECK(resident.sees("おわった日：" + sentence));
}

TEST_CASE("a sentence of the summary is the field's, also with a brace in it", "[scenario]") {
  Json form = small_form();
  form["pages"][3]["fields"][0]["checks"] =
      Json::parse(R"([{"rule": false, "message": "会社名に { は使えません"}])");
  Resident resident = Resident::opens(form);
  resident.presses("start");
  fill_in_until(resident, "page:company");
  resident.types("company_name", "み{社").presses("next");
  CHECK(resident.node("error_summary/1").text == "会社名に { は使えません");
}
