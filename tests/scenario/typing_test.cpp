#include <catch2/catch_test_macros.hpp>

#include "resident.h"
#include "small_form.h"

using namespace todoke;

TEST_CASE("what was typed is kept exactly, and what was understood is said after leaving",
          "[scenario]") {
  auto resident = Resident::starts();
  resident.types("birth_date/year", "平成２").types("birth_date/month", "４");
  resident.types("birth_date/day", "1");
  CHECK(resident.node("birth_date").said.empty());
  resident.leaves("birth_date/day");
  CHECK(resident.node("birth_date").said == "1990年（平成2年）4月1日");
  CHECK(resident.node("birth_date/year").value == "平成２");
  resident.types("birth_date/day", "12");
  CHECK(resident.node("birth_date").said.empty());
}

TEST_CASE("a phone number is said back only when it was typed otherwise", "[scenario]") {
  auto resident = Resident::starts();
  resident.types("phone", "０９０１２３４５６７８").leaves("phone");
  CHECK(resident.node("phone").said == "このように送ります：090-1234-5678");
  resident.types("phone", "090-1234-5678").leaves("phone");
  CHECK(resident.node("phone").said.empty());
}

TEST_CASE("the reading of a name is proposed into an empty kana field", "[scenario]") {
  auto resident = Resident::starts();
  CHECK(resident.node("name/family").typing.reading_to == "kana/family");
  resident.composes("name/family", "髙橋", "たかはし");
  CHECK(resident.node("kana/family").value == "タカハシ");
  CHECK(resident.node("kana").said == "氏名の入力から入れました。ちがうときは直してください。");
  CHECK_FALSE(resident.hears().empty());
}

TEST_CASE("a name converted in two steps has a reading of two parts", "[scenario]") {
  auto resident = Resident::starts();
  resident.composes("name/family", "高", "たか").composes("name/family", "高橋", "たかはし");
  CHECK(resident.node("kana/family").value == "タカハシ");
}

TEST_CASE("a reading follows its name until the resident touches it", "[scenario]") {
  auto resident = Resident::starts();
  resident.composes("name/family", "高橋", "たかはし").composes("name/family", "高", "");
  CHECK(resident.node("kana/family").value.empty());
  CHECK(resident.node("kana").said.empty());
  CHECK(resident.hears().empty());
  resident.composes("name/family", "高梨", "たかなし");
  CHECK(resident.node("kana/family").value == "タカナシ");
  CHECK_FALSE(resident.hears().empty());
  resident.types("kana/family", "コウナシ").composes("name/family", "", "");
  CHECK(resident.node("kana/family").value == "コウナシ");
}

TEST_CASE("a kana field that a resident touched is never written into", "[scenario]") {
  auto resident = Resident::starts();
  resident.types("kana/family", "コウハシ").composes("name/family", "髙橋", "たかはし");
  CHECK(resident.node("kana/family").value == "コウハシ");
  resident.types("kana/family", "").composes("name/family", "髙橋", "たかはし");
  CHECK(resident.node("kana/family").value.empty());
}

TEST_CASE("letters that are no kana are not proposed", "[scenario]") {
  auto resident = Resident::starts();
  resident.composes("name/family", "髙橋", "takahashi");
  CHECK(resident.node("kana/family").value.empty());
}

TEST_CASE("only a resident's own data has autofill tokens", "[scenario]") {
  auto resident = Resident::starts();
  CHECK(resident.node("name/family").typing.autocomplete == "family-name");
  CHECK(resident.node("birth_date/year").typing.autocomplete.empty());
  fill_in_until(resident, "page:children_page");
  CHECK(resident.node("children/1/name/family").typing.autocomplete.empty());
}

TEST_CASE("none of these and the others exclude each other", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "page:last");
  resident.ticks("needs/a").ticks("needs/b").ticks("needs/none");
  CHECK(resident.node("needs/none").checked);
  CHECK_FALSE(resident.node("needs/a").checked);
  resident.ticks("needs/b");
  CHECK_FALSE(resident.node("needs/none").checked);
  CHECK(resident.node("needs/b").checked);
}

TEST_CASE("what none of these took away comes back with it, also from a draft", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "page:last");
  resident.ticks("needs/a").ticks("needs/none");
  CHECK_FALSE(resident.node("needs/a").checked);
  auto later = Resident::resumes(small_form(), resident.desk().draft());
  later.unticks("needs/none");
  CHECK(later.node("needs/a").checked);
  resident.ticks("needs/b").ticks("needs/none").unticks("needs/none");
  CHECK(resident.node("needs/b").checked);
  CHECK_FALSE(resident.node("needs/a").checked);
}

TEST_CASE("who has not said that they read the statement is asked to, by no dead button",
          "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "page:last");
  resident.attaches("paper", "a.jpg");
  CHECK(resident.node("consent/statement").text == "確かめます。");
  CHECK_FALSE(resident.node("next").disabled);
  resident.presses("next");
  CHECK(resident.at() == "page:last");
  CHECK(resident.node("consent").invalid);
  CHECK(resident.sees("内容を確かめて、「同意します」にチェックを入れてください"));
  resident.ticks("consent").presses("next");
  CHECK(resident.at() == "review");
}

TEST_CASE("an id that is not on any screen changes nothing", "[scenario]") {
  auto resident = Resident::starts();
  const Screen before = resident.screen();
  resident.types("nothing", "x").types("name", "x").types("name/middle", "x").chooses("pension/x");
  resident.types("children/9/foo", "x").ticks("name/family").presses("children/add/add");
  resident.leaves("no");
  resident.presses("children/77/remove").presses("").presses("/").goes_to("page:none");
  CHECK(resident.screen().nodes == before.nodes);
  CHECK(resident.screen().revision == before.revision);
}
