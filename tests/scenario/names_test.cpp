#include <catch2/catch_test_macros.hpp>

#include "resident.h"
#include "small_form.h"

using namespace todoke;

namespace {

/// 高 U+9AD8 and 橋 U+6A4B, 美 U+7F8E, 咲 U+54B2 in JIS X 0208, as the document has them.
Json kanji() {
  std::string bits(0x5200 / 4, '0');
  for (const char32_t c : {0x9AD8, 0x6A4B, 0x7F8E, 0x54B2, 0x6C38, 0x5C71}) {
    char& digit = bits[(c - 0x4E00) / 4];
    digit = "0123456789abcdef"[static_cast<std::size_t>(digit - '0') | 8U >> (c - 0x4E00) % 4];
  }
  return {{"kanji", bits}, {"substitutes", {{"髙", "高"}}}};
}

Resident with_choices() {
  Json form = small_form();
  form["pages"][0]["fields"][0]["undivided"] = true;
  form["pages"][0]["fields"][0]["alias"] = true;
  Resident resident = Resident::opens(form);
  resident.presses("start");
  return resident;
}

}  // namespace

TEST_CASE("a substitute is said after leaving, can be changed, and never replaces the name",
          "[scenario]") {
  auto resident = Resident::starts();
  resident.types("name/family", "髙橋").types("name/given", "美咲");
  CHECK(resident.wants() == Names{"names/kanji"});
  resident.gets("names/kanji", kanji());
  CHECK_FALSE(resident.has("name/substitute"));
  resident.leaves("name/given");
  CHECK(resident.sees("髙 は、役所のしくみで 高 と表されることがあります。入力した文字も一緒に送ります。"));
  CHECK(resident.hears().starts_with("髙 は、役所のしくみで 高 と"));
  CHECK(resident.node("name/substitute_family").value == "高橋");
  CHECK_FALSE(resident.has("name/substitute_given"));
  CHECK(resident.node("name/family").value == "髙橋");
  resident.types("name/substitute_family", "タカハシ").leaves("name/substitute_family");
  CHECK(resident.desk().session().sheet().answers()["name"] ==
        Json::parse(R"({"family":"髙橋","given":"美咲","substitute":{"family":"タカハシ"}})"));
}

TEST_CASE("of two names on a page each substitute says whose it is", "[scenario]") {
  Json form = small_form();
  Json other = form["pages"][0]["fields"][0];
  other["id"] = "head_name";
  other["label"] = "世帯主の氏名";
  form["pages"][0]["fields"].push_back(other);
  Resident resident = Resident::opens(form);
  resident.presses("start");
  for (const std::string name : {"name", "head_name"}) {
    resident.types(name + "/family", "髙橋").types(name + "/given", "美咲");
  }
  resident.gets("names/kanji", kanji()).leaves("name/given").leaves("head_name/given");
  CHECK(resident.node("name/substitute").text == "役所のしくみでの表し方（氏名）");
  CHECK(resident.node("head_name/substitute").text == "役所のしくみでの表し方（世帯主の氏名）");
}

TEST_CASE("a substitute that a resident empties is not sent and does not come back",
          "[scenario]") {
  auto resident = Resident::starts();
  resident.types("name/family", "髙橋").types("name/given", "美咲").gets("names/kanji", kanji());
  resident.leaves("name/given").types("name/substitute_family", "");
  CHECK(resident.has("name/substitute_family"));
  CHECK(resident.sees("髙 は、役所のしくみで"));
  resident.leaves("name/substitute_family").types("name/given", "咲").types("name/given", "美咲");
  resident.leaves("name/given");
  CHECK(resident.node("name/substitute_family").value.empty());
  CHECK(resident.desk().session().sheet().answers()["name"] ==
        Json::parse(R"({"family":"髙橋","given":"美咲"})"));
}

TEST_CASE("a substitute follows its name until it is touched, and goes when it is not needed",
          "[scenario]") {
  auto resident = Resident::starts();
  resident.types("name/family", "髙").types("name/given", "美咲").gets("names/kanji", kanji());
  resident.types("name/family", "髙橋").leaves("name/family");
  CHECK(resident.node("name/substitute_family").value == "高橋");
  resident.types("name/family", "高橋").leaves("name/family");
  CHECK_FALSE(resident.has("name/substitute"));
  CHECK(resident.desk().session().sheet().answers()["name"] ==
        Json::parse(R"({"family":"高橋","given":"美咲"})"));
}

TEST_CASE("a name works without the document, and says so when a character has no substitute",
          "[scenario]") {
  auto resident = Resident::starts();
  resident.types("name/family", "彅").types("name/given", "美咲").lacks("names/kanji");
  resident.leaves("name/given");
  CHECK_FALSE(resident.has("name/substitute"));
  auto other = Resident::starts();
  other.types("name/family", "彅").types("name/given", "美咲").gets("names/kanji", kanji());
  other.leaves("name/given");
  CHECK(other.sees("彅 は、役所のしくみで表せないことがあります"));
  CHECK(other.node("name/substitute_family").value.empty());
}

TEST_CASE("a name that has no 氏 and 名 goes in one box, and its kana too", "[scenario]") {
  auto resident = with_choices();
  resident.types("name/family", "Sukarno").types("kana/family", "スカルノ").ticks("name/undivided");
  CHECK(resident.node("name/full").value == "Sukarno");
  CHECK(resident.node("kana/full").value == "スカルノ");
  CHECK_FALSE(resident.has("name/family"));
  CHECK(resident.desk().session().sheet().answers()["name"] == Json{{"full", "Sukarno"}});
  CHECK(resident.desk().session().sheet().answers()["kana"] == Json{{"full", "スカルノ"}});
  resident.unticks("name/undivided");
  CHECK(resident.node("name/family").value == "Sukarno");
  CHECK(resident.node("kana/family").value == "スカルノ");
}

TEST_CASE("a name in one box beside a reading in two gives it no reading", "[scenario]") {
  auto resident = with_choices();
  resident.types("name/undivided", "on");  // as an application from another form brings it
  REQUIRE(resident.has("name/full"));
  REQUIRE(resident.has("kana/family"));
  CHECK(resident.node("name/full").typing.reading_to.empty());
}

TEST_CASE("a draft with one box for a name has two where the form allows one no more",
          "[scenario]") {
  auto resident = with_choices();
  resident.types("name/family", "髙橋").types("name/given", "美咲").ticks("name/undivided");
  REQUIRE(resident.node("name/full").value == "髙橋 美咲");
  Json form = small_form();
  form["version"] = "2";
  form["pages"][0]["fields"][0]["undivided"] = false;
  auto later = Resident::resumes(form, resident.desk().draft());
  if (later.at() != "page:person") later.goes_to("page:person");
  CHECK_FALSE(later.has("name/full"));
  CHECK(later.node("name/family").value == "髙橋");
  CHECK(later.desk().session().sheet().answers()["name"] ==
        Json::parse(R"({"family":"髙橋","given":"美咲"})"));
  later.gets("names/kanji", kanji()).leaves("name/given");
  CHECK(later.sees("髙 は、役所のしくみで 高 と"));
  CHECK(later.node("name/substitute_family").value == "高橋");
}

TEST_CASE("a 通称 and a substitute are shown for review", "[scenario]") {
  auto resident = with_choices();
  resident.types("name/family", "髙橋").types("name/given", "美咲").types("name/alias", "山");
  resident.types("name/substitute_family", "高橋");
  fill_in_until(resident, "page:pension_page");
  resident.goes_to("page:person");
  CHECK(resident.node("name/alias").value == "山");
  CHECK(resident.node("name/substitute_family").value == "高橋");
}

TEST_CASE("one box for a name is offered to who could not go on without a second part",
          "[scenario]") {
  auto resident = Resident::starts();
  CHECK_FALSE(resident.has("name/undivided"));
  resident.presses("next");
  CHECK_FALSE(resident.has("name/undivided"));  // nothing typed is no name of one part
  resident.types("name/family", "Sukarno").presses("next");
  REQUIRE(resident.has("name/undivided"));
  resident.ticks("name/undivided");
  CHECK(resident.node("name/full").value == "Sukarno");
  CHECK(resident.node("name/full").error.empty());
  resident.types("kana/full", "スカルノ").types("birth_date/year", "平成2");
  resident.types("birth_date/month", "4").types("birth_date/day", "1").presses("next");
  CHECK(resident.at() == "page:pension_page");
  CHECK(resident.desk().session().sheet().answers()["name"] == Json{{"full", "Sukarno"}});
  resident.goes_to("page:person");
  CHECK(resident.has("name/undivided"));
}

TEST_CASE("one box for a name is not offered when its second part was given after all",
          "[scenario]") {
  auto resident = Resident::starts();
  resident.types("name/family", "髙橋").presses("next");
  REQUIRE(resident.has("name/undivided"));
  resident.types("name/given", "美咲").presses("next");
  CHECK_FALSE(resident.has("name/undivided"));
}

TEST_CASE("a form may say that a name has two parts", "[scenario]") {
  Json form = small_form();
  form["pages"][0]["fields"][0]["undivided"] = false;
  Resident resident = Resident::opens(form);
  resident.presses("start").types("name/family", "Sukarno").presses("next");
  CHECK_FALSE(resident.has("name/undivided"));
  resident.ticks("name/undivided");
  CHECK_FALSE(resident.has("name/full"));
}
