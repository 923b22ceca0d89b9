#include "field_case.h"

using todoke::test::FieldCase;

TEST_CASE("a text is trimmed, put on one line, and otherwise kept", "[field]") {
  const FieldCase text("text");
  text.accepts("みほん市", R"("みほん市")");
  text.accepts("　１２３ ①㈱髙 ", R"("１２３ ①㈱髙")");
  text.accepts("一行\n二行\t三", R"("一行 二行 三")");
  text.accepts("a\x07z", R"("az")");
  text.accepts("a\xFFz", "\"a\xEF\xBF\xBDz\"");
  text.refuses("", "");
  text.refuses(" 　\n", "");
}

TEST_CASE("a text's length is counted in characters as a resident counts them", "[field]") {
  const FieldCase text("text", R"({"max_length": 3})");
  text.accepts("葛\U000E0100飾区", "\"葛\U000E0100飾区\"");
  text.accepts("👨\u200D👩\u200D👧か\u3099🇯🇵", "\"👨\u200D👩\u200D👧か\u3099🇯🇵\"");
  text.refuses("四文字だ", "too_long");
  const auto reading = text.read("あいうえお");
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].words.at("max") == "3");
  CHECK(reading.problems[0].words.at("over") == "2");
}

TEST_CASE("a long text keeps its lines", "[field]") {
  const FieldCase text("long_text");
  text.accepts("一行目\r\n二行目\r三行目\n\n", R"("一行目\n二行目\n三行目")");
  text.refuses("\n\n", "");
  text.refuses(std::string(2001, 'a'), "too_long");
  FieldCase("long_text", R"({"max_length": 4000})").accepts(
      std::string(2001, 'a'), "\"" + std::string(2001, 'a') + "\"");
  CHECK(text.shows(R"("一\n二")") == "一\n二");
}
