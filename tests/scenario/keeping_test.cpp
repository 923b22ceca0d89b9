#include <catch2/catch_test_macros.hpp>

#include "resident.h"
#include "small_form.h"

using namespace todoke;

namespace {

/// The small form whose name is a shared fact, filled in by 髙橋美咲 until its receipt.
Json shared_form() {
  Json form = small_form();
  Json& fields = form["pages"][0]["fields"];
  fields[0]["fact"] = "applicant.name";
  fields[1]["fact"] = "applicant.kana";
  fields[2]["fact"] = "applicant.birth_date";
  fields[3]["fact"] = "applicant.phone";
  return form;
}

Resident applied() {
  Resident resident = Resident::opens(shared_form());
  resident.presses("start");
  fill_in_until(resident, "page:children_page");
  resident.types("children/1/my_number", "123456789018");
  fill_in_until(resident, "review");
  resident.presses("send").gets_receipt();
  return resident;
}

Json another_form() {
  Json form = shared_form();
  form["id"] = "another";
  return form;
}

/// The draft's own version is known.
Resident resumes_after(const Json& draft, const Json& now) {
  return Resident::opens(now, {{"draft", draft}, {"draft_form", small_form()}});
}

}  // namespace

TEST_CASE("a draft can be gone on with or begun anew from the intro", "[scenario][keeping]") {
  Resident first = Resident::starts();
  fill_in_until(first, "page:pension_page");
  Resident later =
      Resident::opens(small_form(), {{"draft", first.desk().draft()}, {"place", "intro"}});
  CHECK(later.at() == "intro");
  CHECK(later.sees("途中まで入力した申請があります"));
  CHECK(later.sees("つづきは「年金」からです"));
  CHECK_FALSE(later.has("start"));
  CHECK(later.presses("begun/anew").screen().effect == Effect::BeginAnew);
  CHECK(later.presses("begun/resume").at() == "page:pension_page");
}

TEST_CASE("where nothing is kept, beginning anew is not offered", "[scenario][keeping]") {
  Resident resident = Resident::starts();
  resident.types("name/family", "髙橋").presses("back").is_saved_at("");
  CHECK(resident.has("begun/resume"));
  CHECK_FALSE(resident.has("begun/anew"));
}

TEST_CASE("a shared device is told what closing means", "[scenario][keeping]") {
  Resident resident = Resident::opens(small_form());
  resident.ticks("keep_nothing");
  CHECK(resident.screen().effect == Effect::KeepNothing);
  CHECK(resident.hears().find("すべて消えます") != std::string::npos);
  resident.presses("start");
  CHECK(resident.node("saved").tone == Tone::Warning);
  CHECK(resident.node("saved").text.find("何も残しません") != std::string::npos);
  fill_in_until(resident, "review");
  CHECK(resident.unticks("keep_nothing").screen().effect == Effect::KeepDraft);
  CHECK(resident.is_saved_at("14:32").node("saved").tone == Tone::Success);
}

TEST_CASE("another version says what is gone, new and to be answered anew", "[scenario][keeping]") {
  Resident first = Resident::starts();
  fill_in_until(first, "review");
  Json now = small_form();
  now["version"] = "2";
  Json& person = now["pages"][0]["fields"];
  person.erase(2);                                // the day of birth is asked no more
  now["pages"][1]["fields"][0]["options"].erase(0);  // 厚生年金 is gone
  person.push_back({{"id", "job"}, {"kind", "text"}, {"label", "仕事"}});
  Resident later = resumes_after(first.desk().draft(), now);
  CHECK(later.at() == "page:person");
  CHECK(later.sees("質問が変わりました"));
  CHECK(later.sees("なくなった質問：生年月日（入力していた内容：1990年（平成2年）4月1日）"));
  CHECK(later.sees("増えた質問：仕事"));
  CHECK(later.sees("答え直す質問：年金はどれですか（前の答え：厚生年金）"));
  CHECK(later.node("name/family").value == "髙橋");
  CHECK(later.presses("changes/pension").at() == "page:person");  // the new question comes first
  later.types("job", "会社員").presses("next");
  CHECK(later.presses("changes/pension").focus().starts_with("pension/"));
  const Json draft = later.desk().draft();
  CHECK(resumes_after(draft, now).sees("増えた質問：仕事"));  // until the resident knows
  CHECK_FALSE(later.presses("changes-done").has("changes"));
}

TEST_CASE("another version says which files and options are gone", "[scenario][keeping]") {
  Resident first = Resident::starts();
  fill_in_until(first, "page:last");
  first.ticks("needs/a").ticks("needs/b");
  fill_in_until(first, "review");
  Json now = small_form();
  now["version"] = "2";
  Json& last = now["pages"].back()["fields"];
  last[0]["options"].erase(1);
  last.erase(1);
  Resident later = resumes_after(first.desk().draft(), now);
  CHECK(later.sees("なくなった質問：書類"));
  CHECK(later.sees("答え直す質問：必要なもの（前の答え：あ、い）"));
  now = small_form();
  now["version"] = "2";
  CHECK_FALSE(resumes_after(first.desk().draft(), now).has("changes"));
}

TEST_CASE("the same version says nothing of changes", "[scenario][keeping]") {
  Resident first = Resident::starts();
  fill_in_until(first, "review");
  CHECK_FALSE(resumes_after(first.desk().draft(), small_form()).has("changes"));
}

TEST_CASE("last year's application starts this year's, each value to be confirmed",
          "[scenario][keeping]") {
  const Json past = applied().desk().past();
  Resident again = Resident::opens(shared_form(), {{"earlier", {{"again", past}}}});
  CHECK(again.sees("前回の申請の内容を使えます"));
  CHECK(again.sees("2026年"));
  again.presses("again/use");
  CHECK(again.at() == "page:person");
  CHECK(again.node("name/family").value == "髙橋");
  CHECK(again.node("name").said == "前回の申請から入れました");
  again.types("phone", "090-1234-5678").presses("next").presses("back");
  CHECK(again.node("name").said.empty());  // confirmed on its page
  again.presses("next").presses("next");
  CHECK(again.at() == "page:company");
  CHECK(again.node("company_name").said == "前回の申請から入れました");
  again.types("company_name", "みほん商店");
  CHECK(again.node("company_name").said.empty());  // the resident's own now
  again.presses("next").presses("next");
  CHECK(again.at() == "page:last");
  CHECK_FALSE(again.node("consent").checked);
  CHECK(again.desk().session().sheet().files("paper").empty());
  again.attaches("paper", "通帳.jpg").ticks("consent").presses("next");
  CHECK(again.at() == "review");
  CHECK(again.node("row/name").said == "前回の申請から入れました");
  CHECK(again.node("row/company_name").said.empty());
  CHECK(again.desk().submission().find("carried") == std::string::npos);
}

TEST_CASE("what was put in can be taken out at once", "[scenario][keeping]") {
  const Json past = applied().desk().past();
  Resident again = Resident::opens(shared_form(), {{"earlier", {{"again", past}}}});
  again.presses("again/use").presses("carried/drop");
  CHECK(again.node("name/family").value.empty());
  CHECK_FALSE(again.has("carried"));
}

TEST_CASE("an individual number is in no draft and in nothing kept for later",
          "[scenario][keeping]") {
  Resident resident = applied();
  CHECK(canonical(resident.desk().past()).find("123456789018") == std::string::npos);
  CHECK(canonical(resident.desk().draft()).find("123456789018") == std::string::npos);
  Json forged = resident.desk().past();
  forged["typed"]["children/1/my_number"] = "123456789018";
  Resident again = Resident::opens(shared_form(), {{"earlier", {{"again", forged}}}});
  again.presses("again/use");
  CHECK(again.desk().session().sheet().typed("children/1/my_number").empty());
}

TEST_CASE("who comes back to the review is told why their individual number is missing",
          "[scenario][keeping]") {
  for (const bool required : {false, true}) {
    Json form = small_form();
    form["pages"][4]["fields"][0]["fields"][1]["required"] = required;
    auto resident = Resident::opens(form);
    resident.presses("start");
    fill_in_until(resident, "page:children_page");
    resident.types("children/1/my_number", "123456789018");
    fill_in_until(resident, "review");
    REQUIRE(resident.node("row/children/1/my_number").value.find("端末") == std::string::npos);
    const auto again = Resident::resumes(form, resident.desk().draft());
    const std::string told = again.node("row/children/1/my_number").value;
    CHECK(told.ends_with("個人番号は、この端末に保存しません。"));
    CHECK(told.starts_with("もう一度入力してください") == required);
  }
}

TEST_CASE("dates that are no shared fact, amounts and what a form forbids stay behind",
          "[scenario][keeping]") {
  Json form = shared_form();
  form["pages"][0]["fields"][2].erase("fact");
  form["pages"][0]["fields"][3]["carry"] = false;
  Resident resident = Resident::opens(form);
  resident.presses("start").types("phone", "090-1234-5678");
  fill_in_until(resident, "review");
  const std::string past = canonical(resident.desk().past());
  CHECK(past.find("平成2") == std::string::npos);
  CHECK(past.find("090-1234-5678") == std::string::npos);
  CHECK(past.find("髙橋") != std::string::npos);
}

TEST_CASE("a person once given is offered in another procedure", "[scenario][keeping]") {
  const Json people = applied().desk().past()["people"];
  REQUIRE(people.size() == 1);
  Resident other = Resident::opens(another_form(), {{"earlier", {{"people", people}}}});
  other.presses("start");
  CHECK(other.node("people").text == "前に入力した 髙橋 美咲 さんの情報を使いますか");
  other.presses("people/use/1");
  CHECK(other.node("name/given").value == "美咲");
  CHECK(other.node("name").said == "前に入力した内容から入れました");
  CHECK(other.focus() == "carried");
  CHECK_FALSE(other.has("people"));
  other.types("name/given", "陽菜");
  CHECK(other.node("name").said.empty());
}

TEST_CASE("whoever declines is not asked again, and what was typed is not replaced",
          "[scenario][keeping]") {
  const Json earlier = {{"people", applied().desk().past()["people"]}};
  Resident other = Resident::opens(another_form(), {{"earlier", earlier}});
  other.presses("start").types("name/family", "佐藤").presses("people/use/1");
  CHECK(other.node("name/family").value == "佐藤");
  Resident third = Resident::opens(another_form(), {{"earlier", earlier}});
  third.presses("start").presses("people/decline");
  CHECK_FALSE(third.has("people"));
  CHECK(third.node("name/family").value.empty());
  const Json draft = third.desk().draft();
  CHECK_FALSE(
      Resident::opens(another_form(), {{"earlier", earlier}, {"draft", draft}}).has("people"));
}

namespace {

/// The shared form, whose children are facts too, sent with two of them.
Json children_form() {
  Json form = shared_form();
  for (Json& page : form["pages"]) {
    if (page["id"] == "children_page") page["fields"][0]["fields"][0]["fact"] = "child.name";
  }
  return form;
}

Json people_with_children() {
  Resident resident = Resident::opens(children_form());
  resident.presses("start");
  fill_in_until(resident, "page:children_page");
  resident.presses("children/add");
  resident.types("children/2/name/family", "髙橋").types("children/2/name/given", "湊");
  fill_in_until(resident, "review");
  resident.presses("send").gets_receipt();
  return resident.desk().past()["people"];
}

bool offers_people_in(const Resident& resident, const char* row) {
  for (const Node& node : resident.node(row).children) {
    if (node.id == "people") return true;
  }
  return false;
}

Resident at_children(const Json& people) {
  Json form = children_form();
  form["id"] = "another";
  Resident other = Resident::opens(form, {{"earlier", {{"people", people}}}});
  other.presses("start").presses("people/decline");
  fill_in_until(other, "page:children_page");
  return other;
}

}  // namespace

TEST_CASE("children once given in rows are offered in the rows of another procedure",
          "[scenario][keeping]") {
  const Json people = people_with_children();
  REQUIRE(people.size() == 3);
  Resident other = at_children(people);
  CHECK(offers_people_in(other, "children/1"));
  CHECK(other.sees("髙橋 湊 さんの情報を使う"));
  CHECK_FALSE(other.sees("髙橋 美咲 さん"));
  other.presses("people/use/2");
  CHECK(other.node("children/1/name/given").value == "湊");
  CHECK(other.node("children/1/name").said == "前に入力した内容から入れました");
  CHECK(other.focus() == "children/1/name/family");
  CHECK_FALSE(other.has("people"));
  other.presses("children/add");
  CHECK(offers_people_in(other, "children/2"));
  CHECK(other.sees("前に入力した 髙橋 陽葵 さんの情報を使いますか"));
  CHECK_FALSE(other.sees("髙橋 湊 さんの情報を使う"));
}

TEST_CASE("a child is not offered as the applicant, and rows are declined at once",
          "[scenario][keeping]") {
  const Json people = people_with_children();
  Resident first = Resident::opens(another_form(), {{"earlier", {{"people", people}}}});
  first.presses("start");
  CHECK(first.sees("前に入力した 髙橋 美咲 さんの情報を使いますか"));
  Resident other = at_children(people);
  other.presses("people/decline");
  CHECK_FALSE(other.has("people"));
  CHECK_FALSE(other.presses("children/add").has("people"));
}

TEST_CASE("after the receipt the resident decides what stays", "[scenario][keeping]") {
  Resident resident = applied();
  CHECK(resident.presses("keep/past").screen().effect == Effect::KeepPast);
  CHECK(resident.is_kept_until("2027年12月26日").sees("2027年12月26日に消えます"));
  CHECK(resident.presses("forget").screen().effect == Effect::Forget);
  CHECK(resident.sees("この端末から消しました"));
  CHECK_FALSE(resident.has("forget"));
}

TEST_CASE("a receipt that is read again has nothing to keep any more", "[scenario][keeping]") {
  const Resident later = Resident::resumes(shared_form(), applied().desk().draft());
  CHECK(later.at() == "receipt");
  CHECK_FALSE(later.has("keep/past"));
  CHECK(later.has("forget"));
}
