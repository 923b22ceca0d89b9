#include <catch2/catch_test_macros.hpp>

#include "resident.h"
#include "screen/names.h"
#include "small_form.h"

using namespace todoke;

namespace {

Json words_in(std::string_view language) {
  Json words = all_words();
  words["language"] = language;
  words["next"] = "Next";
  words["problem.part_missing"] = "{label}: enter {part}";
  words["problem.too_many_rows"] = "{label}: no more than {max}";
  words["name.family"] = "Family name";
  words["date.full"] = "{month_name} {day}, {year} ({era})";
  words["month.4"] = "April";
  words["number.with_unit"] = "{count} {unit}";
  return words;
}

Json english() {
  return {{"words", words_in("en")},
          {"sentences", {{"氏名", "Name"}, {"生年月日", "Date of birth"},
                         {"あなたについて教えてください", "About you"},
                         {"年金はどれですか", "Which pension?"}, {"厚生年金", "Employees' pension"},
                         {"同意します", "I agree to this"}}}};
}

Json english_beside_japanese() {
  Json given = english();
  given["beside"] = {{"words", all_words()}};
  return given;
}

const std::string line_separator = "\u2028";

}  // namespace

TEST_CASE("another language in the middle of a form keeps answers, place and complaints",
          "[scenario]") {
  auto resident = Resident::starts();
  resident.types("name/given", "美咲").presses("next");
  REQUIRE(resident.sees("氏名の氏を入力してください"));
  resident.speaks(english());
  CHECK(resident.at() == "page:person");
  CHECK(resident.screen().language == "en");
  CHECK(resident.node("h1").text == "About you");
  CHECK(resident.node("name").error == "Name: enter Family name");
  CHECK(resident.node("name/given").value == "美咲");
  CHECK(resident.focus() == "");
  resident.speaks({{"words", all_words()}});
  CHECK(resident.screen().language == "ja");
  CHECK(resident.sees("氏名の氏を入力してください"));
}

TEST_CASE("a sentence without a translation is said in Japanese", "[scenario]") {
  auto resident = Resident::starts();
  resident.speaks(english());
  CHECK(resident.node("phone").text == "電話番号");
}

TEST_CASE("what is typed is never translated, and what is sent is the same in every language",
          "[scenario]") {
  auto resident = Resident::opens(small_form());
  resident.presses("start").types("name/family", "厚生年金");
  fill_in_until(resident, "review");
  const std::string sent = resident.desk().submission();
  resident.speaks(english());
  CHECK(resident.desk().submission() == sent);
  resident.goes_to("page:person").types("name/family", "厚生年金").leaves("name/family");
  CHECK(resident.node("name/family").value == "厚生年金");
  resident.goes_to("review");
  CHECK(resident.node("row/name").value.starts_with("厚生年金 美咲"));
  CHECK(resident.node("row/pension").value == "Employees' pension");
  CHECK(resident.node("row/birth_date").value == "April 1, 1990 (平成2年)");
}

TEST_CASE("the original stands beside each translated sentence, and beside nothing else",
          "[scenario]") {
  auto resident = Resident::starts();
  resident.types("name/family", "髙橋").speaks(english_beside_japanese());
  CHECK(resident.screen().language == "en");
  CHECK(resident.screen().beside == "ja");
  CHECK(resident.node("h1").text == "About you" + line_separator + "あなたについて教えてください");
  CHECK(resident.node("next").text == "Next" + line_separator + "次へ進む");
  CHECK(resident.node("phone").text == "電話番号");
  CHECK(resident.node("name/family").value == "髙橋");
  CHECK(resident.screen().title.find(line_separator) == std::string::npos);
  CHECK(resident.node("beside").text == "beside.hide");
  resident.presses("next");
  CHECK(resident.screen().announce.find(line_separator) == std::string::npos);
  CHECK(resident.node("name/given").invalid);
  resident.speaks(english());
  CHECK(resident.node("h1").text == "About you");
  CHECK(resident.node("beside").text == "beside.show");
}

TEST_CASE("in another language one box for a name is offered, and nothing loses its original",
          "[scenario]") {
  auto resident = Resident::starts();
  REQUIRE_FALSE(resident.has("name/undivided"));
  Json given = english_beside_japanese();
  given["words"]["name.undivided"] = "One part";
  given["sentences"]["フリガナ"] = "Reading";
  resident.speaks(given);
  CHECK(resident.node("name/undivided").text.starts_with("One part" + line_separator + "氏と名に"));
  CHECK(resident.node("kana").text == "Reading" + line_separator + "フリガナ");
  resident.speaks({{"words", all_words()}});
  CHECK_FALSE(resident.has("name/undivided"));
}

TEST_CASE("a form can be opened in another language at once", "[scenario]") {
  const auto resident = Resident::opens(small_form(), english_beside_japanese());
  CHECK(resident.screen().language == "en");
  CHECK(resident.screen().beside == "ja");
}

TEST_CASE("words that cannot be read change nothing", "[scenario]") {
  auto resident = Resident::starts();
  const Screen before = resident.screen();
  CHECK(resident.refuses_to_speak({{"words", {{"next", 1}}}}));
  CHECK(resident.refuses_to_speak({{"sentences", Json::object()}}));
  CHECK(resident.screen() == before);
}
