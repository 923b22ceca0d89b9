#include "field_case.h"

using todoke::test::FieldCase;

TEST_CASE("a number is understood in any width, with commas and its unit", "[field]") {
  const FieldCase number("number", R"({"unit": "人"})");
  for (const std::string_view text : {"3", "３", " 3 ", "3人", "３ 人", "03"}) {
    number.accepts(text, "3");
  }
  number.accepts("１，２００", "1200");
  number.accepts("1、200", "1200");
  number.accepts("-3", "-3");
  number.accepts("−３", "-3");
  number.accepts("0", "0");
  number.accepts("-0", "0");
  number.accepts("999999999999999", "999999999999999");
  CHECK(number.shows("1200") == "1200人");
}

TEST_CASE("a number out of its bounds or no whole number is refused", "[field]") {
  const FieldCase number("number", R"({"min": 1, "max": 10, "unit": "人"})");
  number.refuses("", "");
  number.refuses("0", "number_too_small");
  number.refuses("11", "number_too_large");
  number.refuses("99999999999999999999999999999999", "number_too_large");
  number.refuses("2.5", "number_not_whole");
  for (const std::string_view text : {"三つ", "3kg", "-", "--3", "1-2", ".5", "人", "3万2億"}) {
    number.refuses(text, "number_form");
  }
  const auto few = number.read("0").problems[0].words;
  CHECK(few.at("min") == "1");
  CHECK(few.at("unit") == "人");
  CHECK(number.read("11").problems[0].words.at("max") == "10");
}

TEST_CASE("a comma that divides no thousands is never passed over", "[field]") {
  const FieldCase number("number");
  for (const std::string_view text :
       {"2,5", "12,34", "2、5", "２，５", "2､5", "1,2345", "1,23,456", "1,234,5", "三、四", "3,",
        "1,,000"}) {
    number.refuses(text, "number_form");
  }
  number.refuses("1,234.5", "number_not_whole");
  number.accepts("12,000", "12000");
  number.accepts("1,234,056", "1234056");
  number.accepts("１２，０００", "12000");
  number.accepts("1万2,000", "12000");
  number.accepts("1万、200", "10200");
  number.accepts("1, 200", "1200");
  number.accepts("−1､200", "-1200");
  number.accepts("一、二〇〇", "1200");
}

TEST_CASE("a number in kanji is understood, with and without places", "[field]") {
  const FieldCase number("number");
  number.accepts("三", "3");
  number.accepts("十", "10");
  number.accepts("二十三", "23");
  number.accepts("一二〇", "120");
  number.accepts("百五", "105");
  number.accepts("千二百三十四", "1234");
  number.accepts("2千5百", "2500");
  number.accepts("十二万三千四百五十六", "123456");
  number.accepts("1億2千万", "120000000");
  for (const std::string_view text : {"万", "億万", "十百", "百百", "三億二億", "千千円"}) {
    number.refuses(text, "number_form");
  }
}

TEST_CASE("money is understood with its signs and in 万", "[field]") {
  const FieldCase money("money");
  for (const std::string_view text :
       {"12000", "12,000円", "￥12,000", "¥12000", "\\12,000", "１２，０００ 円", "1万2千円",
        "1万2000", "１万２０００円"}) {
    money.accepts(text, "12000");
  }
  money.accepts("0", "0");
  money.accepts("1億", "100000000");
  money.refuses("-1", "number_too_small");
  money.refuses("1億億", "number_form");
  money.refuses("99999999億", "number_too_large");
  money.refuses("約3000円", "number_form");
  for (const std::string_view text : {"十二万円", "12万", "１２０，０００円", "一二万"}) {
    money.accepts(text, "120000");
  }
  CHECK(money.shows("-5000") == "-5,000円");
  CHECK(money.shows("-123456") == "-123,456円（-12万3,456円）");
}

TEST_CASE("money is shown with thousands, and large sums in 万 too", "[field]") {
  const FieldCase money("money");
  CHECK(money.shows("999") == "999円");
  CHECK(money.shows("9999") == "9,999円");
  CHECK(money.shows("12000") == "12,000円（1万2,000円）");
  CHECK(money.shows("120000") == "120,000円（12万円）");
  CHECK(money.shows("1234056") == "1,234,056円（123万4,056円）");
  CHECK(money.shows("100000001") == "100,000,001円（1億1円）");
}
