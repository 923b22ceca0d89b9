#include <catch2/catch_test_macros.hpp>

#include "small_lint.h"
#include "tools/lint/plain_language.h"

using namespace todoke;

namespace {

std::string hard_in(std::string_view text, bool is_statement = false) {
  static const PlainLanguage plain = *read_plain_language("forms");
  std::string lines;
  for (const std::string& place : hard_places(plain, text, is_statement)) lines += place + "\n";
  return lines;
}

}  // namespace

TEST_CASE("plain sentences are in order") {
  CHECK(hard_in("お子さんが生まれた日を入力してください。例：令和8年4月1日") == "");
  CHECK(hard_in("特別養護老人ホーム、介護老人保健施設、介護医療院、有料老人ホームなどです。") == "");
  CHECK(hard_in("定額減税補足給付金の支給口座登録等の届出書") == "");
}

TEST_CASE("a long sentence is told with its length, a placeholder counted as a name") {
  std::string text = "これは";
  for (int i = 0; i < 12; ++i) text += "とても長い文";
  CHECK(hard_in(text + "です。").contains("a sentence of 77 characters; 60 are enough"));
  CHECK(hard_in(text + "です。", true) == "");
  CHECK(hard_in("{municipality_name_that_is_long_as_a_placeholder_but_short_to_read}に出します。") ==
        "");
}

TEST_CASE("a sentence with too many kanji is told, a list of papers is not") {
  CHECK(hard_in("提出期限経過後申請者氏名住所変更届出書類再提出要求します。").contains("% kanji"));
}

TEST_CASE("a sentence that joins ideas is told") {
  CHECK(hard_in("申請は不要ですが、期限があるため、早めに確かめてください。").contains("joins 3 ideas"));
  CHECK(hard_in("申請は不要ですが、早めに確かめてください。") == "");
}

TEST_CASE("a word of offices is told with what to say, unless it is explained or in a name") {
  CHECK(hard_in("被保険者の氏名").contains("「被保険者」 is a word of offices; say 「介護保険"));
  CHECK(hard_in("被保険者（介護保険に入っている方）の氏名") == "");
  CHECK(hard_in("介護保険に入っている方（被保険者）の氏名") == "");
  CHECK(hard_in("「被保険者」と書かれた紙") == "");
  CHECK(hard_in("被保険者証の番号") == "");
  CHECK(hard_in("請求する方から見た続柄") == "");
  CHECK(hard_in("続柄を選んでください").contains("「続柄」"));
  CHECK(hard_in("必要事項を記載してください").contains("「記載」"));
}

TEST_CASE("ages, periods and amounts in rules belong into dated values") {
  const auto shown_if = [](const std::string& rule) {
    const std::string pages = R"([{"id":"p","title":"t","fields":[
      {"id":"born","kind":"date","label":"日"},{"id":"paid","kind":"money","label":"額"},
      {"id":"count","kind":"number","label":"数"},
      {"id":"d","kind":"text","label":"え","show_if":)" + rule + "}]}]";
    return lint_small(pages.c_str());
  };
  const char* told = "warning #/pages/0/fields/3/show_if: the number";
  CHECK(shown_if(R"({">=":[{"var":"born$age"},65]})").starts_with(told));
  CHECK(shown_if(R"({"and":[{"<":[14,{"var":"born$days_ago"}]}]})").starts_with(told));
  CHECK(shown_if(R"({">":[{"var":"paid"},5000]})").starts_with(told));
  CHECK(shown_if(R"({">":[{"var":"count"},100]})").starts_with(told));
  CHECK(shown_if(R"({">":[{"var":"count"},3]})") == "");
  CHECK(shown_if(R"({"<":[{"var":"born$age"},1]})") == "");
  CHECK(shown_if(R"({"==":[{"var":"born$next_month"},4]})") == "");
  CHECK(shown_if(R"({">=":[{"var":"born$age"},{"var":"$.values.adult_age"}]})") == "");
}
