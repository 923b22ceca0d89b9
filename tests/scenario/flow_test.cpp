#include <catch2/catch_test_macros.hpp>

#include "resident.h"
#include "small_form.h"

using namespace todoke;

TEST_CASE("the intro tells the effort, and start leads to the first page", "[scenario]") {
  auto resident = Resident::opens(small_form());
  CHECK(resident.at() == "intro");
  CHECK(resident.sees("約4分"));
  CHECK(resident.sees("みほん市の手続です。"));
  CHECK(resident.sees("口座を使う場合：通帳"));
  resident.presses("start");
  CHECK(resident.at() == "page:person");
  CHECK(resident.focus() == "h1");
}

TEST_CASE("a page that hangs on an answer comes and goes with it", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "page:pension_page");
  CHECK_FALSE(resident.has("step/page:company"));
  resident.chooses("pension/employee");
  CHECK(resident.has("step/page:company"));
  resident.chooses("pension/national").presses("next");
  CHECK(resident.at() == "page:children_page");
}

TEST_CASE("a question that is the heading stays it, whatever its answer opens", "[scenario]") {
  auto resident = Resident::opens(small_form_asking_abroad());
  fill_in_until(resident.presses("start"), "page:pension_page");
  resident.chooses("pension/abroad");
  REQUIRE(resident.has("pension_other"));
  CHECK_FALSE(resident.has("h1"));
  CHECK(resident.node("pension").level == 1);
}

TEST_CASE("one question alone on its page is the heading", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "page:pension_page");
  CHECK_FALSE(resident.has("h1"));
  CHECK(resident.node("pension").level == 1);
}

TEST_CASE("a stop page ends the way", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "page:pension_page");
  resident.chooses("pension/abroad").presses("next");
  CHECK(resident.at() == "page:stop_abroad");
  CHECK_FALSE(resident.has("next"));
  resident.presses("next").goes_to("review").goes_to("page:last");
  CHECK(resident.at() == "page:stop_abroad");
  resident.presses("back").chooses("pension/national").presses("next");
  CHECK(resident.at() == "page:children_page");
}

TEST_CASE("from the review an answer is corrected and the review comes back", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "review");
  CHECK(resident.sees("髙橋 美咲（タカハシ ミサキ）"));
  resident.presses("review/birth_date");
  CHECK(resident.at() == "page:person");
  CHECK(resident.focus() == "birth_date/year");
  resident.types("birth_date/year", "1991").presses("next");
  CHECK(resident.at() == "review");
  CHECK(resident.sees("1991年（平成3年）4月1日"));
}

TEST_CASE("who corrected something comes back to its row", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "review");
  resident.presses("review/birth_date").types("birth_date/year", "1991").presses("next");
  CHECK(resident.focus() == "review/birth_date");
  resident.presses("review/children/1/name").presses("back");
  CHECK(resident.at() == "review");
  CHECK(resident.focus() == "review/children/1/name");
  resident.presses("back").presses("next");
  CHECK(resident.at() == "review");
  CHECK(resident.focus() == "h1");
}

TEST_CASE("a correction says that it leads back to the review, when it does", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "page:pension_page");
  CHECK(resident.node("next").text == "次へ進む");
  resident.chooses("pension/national").presses("next");
  fill_in_until(resident, "review");
  resident.presses("review/pension");
  CHECK(resident.node("next").text == "確認画面へ進む");
  resident.chooses("pension/employee");
  CHECK(resident.node("next").text == "次へ進む");
  resident.chooses("pension/national");
  CHECK(resident.node("next").text == "確認画面へ進む");
}

TEST_CASE("a correction that opens new questions asks them before the review", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "page:pension_page");
  resident.chooses("pension/national").presses("next");
  fill_in_until(resident, "review");
  resident.presses("review/pension").chooses("pension/employee").presses("next");
  CHECK(resident.at() == "page:company");
  fill_in_until(resident, "review");
}

TEST_CASE("the browser's back loses nothing, and its forward skips nothing", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "page:company");
  resident.goes_to("page:person");
  CHECK(resident.node("name/family").value == "髙橋");
  resident.goes_to("page:company");
  CHECK(resident.at() == "page:company");
  resident.goes_to("page:last");
  CHECK(resident.at() == "page:company");
  resident.goes_to("intro");
  CHECK(resident.at() == "intro");
}

TEST_CASE("what a hidden page held is not reviewed and comes back with it", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "review");
  resident.presses("review/pension").chooses("pension/national").presses("next");
  CHECK(resident.at() == "review");
  CHECK_FALSE(resident.sees("みほん社"));
  CHECK_FALSE(resident.desk().session().sheet().answers().contains("company_name"));
  resident.presses("review/pension").chooses("pension/employee").presses("next");
  CHECK(resident.at() == "review");
  CHECK(resident.sees("みほん社"));
}

TEST_CASE("rows come, go, and come back with what was typed", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "page:children_page");
  CHECK_FALSE(resident.has("children/1/remove"));
  resident.presses("children/add");
  CHECK(resident.focus() == "children/2/name/family");
  resident.types("children/2/name/family", "鈴木").presses("children/2/remove");
  CHECK_FALSE(resident.has("children/2"));
  CHECK(resident.focus() == "children/undo");
  CHECK(resident.sees("2人目のお子さんを消しました"));
  resident.presses("children/undo");
  CHECK(resident.node("children/2/name/family").value == "鈴木");
  resident.presses("children/add").presses("children/add");
  CHECK_FALSE(resident.has("children/4"));
  CHECK_FALSE(resident.has("children/add"));
}

TEST_CASE("the effort ahead shrinks with every answer and never below what is asked",
          "[scenario]") {
  auto resident = Resident::starts();
  const Effort whole = resident.desk().session().effort();
  CHECK(whole.questions_min == 7);
  CHECK(whole.questions_max == 12);
  resident.types("name/family", "髙橋").types("name/given", "美咲");
  CHECK(resident.desk().session().effort().questions_min == 6);
  fill_in_until(resident, "page:pension_page");
  CHECK(resident.desk().session().effort().questions_max == 8);
  resident.chooses("pension/national");
  CHECK(resident.desk().session().effort().questions_max == 5);
  CHECK(resident.sees("あと3〜5問・約2分"));
}

TEST_CASE("the line below says whether the answers are kept", "[scenario]") {
  auto resident = Resident::starts();
  CHECK(resident.node("saved").text == "入力した内容は、この端末に保存されます");
  CHECK(resident.is_saved_at("14:32").node("saved").text == "この端末に保存しました　14:32");
  CHECK(resident.is_saved_at("").node("saved").tone == Tone::Warning);
}

TEST_CASE("an answer that adds or takes away questions says so, and typing never does",
          "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "page:pension_page");
  CHECK(resident.chooses("pension/employee").hears() == "質問が2つ増えました");
  CHECK(resident.chooses("pension/national").hears() == "質問が2つ減りました");
  CHECK(resident.chooses("pension/national").hears().empty());
  resident.presses("next").presses("children/add");
  CHECK(resident.hears().empty());
  CHECK(resident.types("children/1/name/family", "髙橋").hears().empty());
}

TEST_CASE("a page that holds rows alone may still come", "[scenario]") {
  Json form = small_form();
  form["pages"][4]["show_if"] = Json::parse(R"({"==":[{"var":"pension"},"employee"]})");
  form["pages"][4]["fields"][0]["min_rows"] = 0;
  auto resident = Resident::opens(form);
  resident.presses("start").presses("all_pages");
  CHECK(resident.node("all/step/page:children_page").hint == "回答しだい");
}

TEST_CASE("a page without a rule whose questions are all hidden may still come", "[scenario]") {
  Json form = small_form();
  form["pages"][3].erase("show_if");
  for (Json& field : form["pages"][3]["fields"]) {
    field["show_if"] = Json::parse(R"({"==":[{"var":"pension"},"employee"]})");
  }
  auto resident = Resident::opens(form);
  resident.presses("start");
  CHECK(resident.desk().session().effort().questions_max == 12);
}

TEST_CASE("the answer to a yes or no names the municipality in the review", "[scenario]") {
  Json form = small_form();
  form["pages"][5]["fields"].push_back(Json::parse(R"({"id":"here","kind":"yes_no",
    "label":"どこですか","yes_label":"{municipality}","no_label":"ほか","required":false})"));
  auto resident = Resident::opens(form);
  resident.presses("start");
  fill_in_until(resident, "page:last");
  resident.chooses("here/yes").attaches("paper", "通帳.jpg").ticks("consent").presses("next");
  CHECK(resident.at() == "review");
  CHECK(resident.sees("みほん市"));
  CHECK_FALSE(resident.sees("{municipality}"));
}

TEST_CASE("all pages can be seen with their state, and those that are done visited",
          "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "page:pension_page");
  CHECK_FALSE(resident.has("all_pages/list"));
  resident.presses("all_pages");
  CHECK(resident.node("all_pages").expanded);
  CHECK(resident.node("all/step/page:person").hint == "済み");
  CHECK(resident.node("all/step/page:pension_page").hint == "いま");
  CHECK(resident.node("all/step/page:company").hint == "回答しだい");
  CHECK(resident.node("all/step/page:last").hint == "これから");
  CHECK_FALSE(resident.has("all/step/page:stop_abroad"));
  resident.chooses("pension/national");
  CHECK(resident.node("all/step/page:company").hint == "この回答では不要");
  CHECK(resident.node("step/page:company").hint == "この回答では不要");
  resident.presses("all/go/page:person");
  CHECK(resident.at() == "page:person");
  CHECK_FALSE(resident.node("all_pages").expanded);
  CHECK(resident.presses("go/page:pension_page").at() == "page:pension_page");
}

TEST_CASE("pages of one topic that follow each other are one step", "[scenario]") {
  Json form = small_form();
  for (const int page : {1, 3}) form["pages"][page]["short_title"] = "年金";
  auto resident = Resident::opens(form);
  resident.presses("start").presses("all_pages");
  CHECK(resident.node("step/page:pension_page").tone == Tone::Ahead);
  // What may still come of a topic is no other topic.
  CHECK_FALSE(resident.has("all/step/page:company"));
  fill_in_until(resident, "page:pension_page");
  resident.chooses("pension/employee");
  CHECK(resident.node("progress").text == "3 年金");
  CHECK_FALSE(resident.has("step/page:company"));
  CHECK(resident.node("step/page:children_page").value == "4");
  resident.presses("next");
  CHECK(resident.at() == "page:company");
  CHECK(resident.node("progress").text == "3 年金");
  CHECK(resident.node("step/page:pension_page").tone == Tone::Current);
  CHECK_FALSE(resident.has("go/page:pension_page"));
  fill_in_until(resident, "page:children_page");
  CHECK(resident.node("progress").text == "4 お子さん");
  CHECK(resident.node("step/page:pension_page").tone == Tone::Done);
  resident.presses("go/page:pension_page");
  CHECK(resident.at() == "page:pension_page");
}

TEST_CASE("a topic whose first page is not needed stands on the way by its second", "[scenario]") {
  Json form = small_form();
  form["pages"][3]["short_title"] = "お子さん";
  auto resident = Resident::opens(form);
  resident.presses("start");
  fill_in_until(resident, "page:pension_page");
  resident.chooses("pension/national");
  CHECK_FALSE(resident.has("step/page:company"));
  CHECK(resident.node("step/page:children_page").value == "4");
  resident.presses("next");
  CHECK(resident.node("progress").text == "4 お子さん");
}
