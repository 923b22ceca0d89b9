#include "core/base/date_reading.h"

#include <catch2/catch_test_macros.hpp>

using namespace todoke;

TEST_CASE("a year is understood in eras and widths", "[date]") {
  struct Row {
    std::string_view text;
    int year;
  };
  for (const Row& row : std::initializer_list<Row>{
           {"平成2", 1990}, {"平成２年", 1990}, {"H2", 1990}, {"h2", 1990}, {"ｈ２", 1990},
           {"H.2", 1990}, {"㍻2", 1990}, {"平2", 1990}, {"平成 2", 1990}, {"昭和５５", 1980},
           {"S55", 1980}, {"s55年", 1980}, {"㍼55", 1980}, {"昭55", 1980}, {"令和元", 2019},
           {"令和元年", 2019}, {"R1", 2019}, {"㋿1", 2019}, {"大正15", 1926}, {"昭和1", 1926},
           {"T1", 1912}, {"明治6", 1873}, {"M45", 1912}, {"平成35", 2023}, {"昭和99", 2024},
           {"昭和六十三", 1988}, {"昭和六三年", 1988}, {"平成十", 1998},
           {"平成二", 1990}, {"昭和二十年", 1945}, {"一九八三", 1983}, {"二〇〇五年", 2005},
           {"1990年（平成2年）", 1990}, {"平成2（1990）", 1990}, {"平成2(1990)年", 1990},
           {"明治5", 1872}, {"1990", 1990}, {"１９９０", 1990}, {"1990年", 1990}, {"西暦1990年", 1990},
           {"　1990　", 1990}, {"平成02", 1990}}) {
    INFO(row.text);
    CHECK(read_year(row.text).state == DateState::Understood);
    CHECK(read_year(row.text).number == row.year);
  }
}

TEST_CASE("two digits without an era are ambiguous, and other texts are no year", "[date]") {
  CHECK(read_year("").state == DateState::Empty);
  CHECK(read_year("　 ").state == DateState::Empty);
  for (const std::string_view text : {"90", "９０", "2", "58年"}) {
    CHECK(read_year(text).state == DateState::Ambiguous);
  }
  for (const std::string_view text :
       {"199", "19900", "0000", "平成", "平成0", "平成100", "昭和", "X2", "年",
        "1990（1991）", "平成2（1990", "平成2（昭和65）", "1990-", "H2.4", "abc", "ねんれい", "元"}) {
    INFO(text);
    CHECK(read_year(text).state == DateState::NotUnderstood);
  }
}

TEST_CASE("a month or a day is a number with or without its word", "[date]") {
  for (const std::string_view text : {"4", "04", "４", "０４", "4月", "４月", " 4 月", "四", "四月"}) {
    INFO(text);
    CHECK(read_month_or_day(text, "月").state == DateState::Understood);
    CHECK(read_month_or_day(text, "月").number == 4);
  }
  CHECK(read_month_or_day(" ", "月").state == DateState::Empty);
  CHECK(read_month_or_day("13", "月").number == 13);
  CHECK(read_month_or_day("十二月", "月").number == 12);
  CHECK(read_month_or_day("二十日", "日").number == 20);
  CHECK(read_month_or_day("三十一", "日").number == 31);
  for (const std::string_view text : {"004", "4日", "月", "-4", "4.5", "百"}) {
    INFO(text);
    CHECK(read_month_or_day(text, "月").state == DateState::NotUnderstood);
  }
}

TEST_CASE("a whole date is understood in one text", "[date]") {
  for (const std::string_view text :
       {"S58.2.3", "s58/2/3", "S58-2-3", "昭和58年2月3日", "昭和５８年２月３日", "昭58.2.3",
        "㍼58年2月3日", "1983/02/03", "1983-2-3", "1983−02−03", "1983ー2ー3", "1983.2.3", "19830203",
        "１９８３０２０３", "1983年2月3日", "西暦1983年 2月 3日", "S580203", "S.58.2.3",
        "昭和58年02月03日", "1983／2／3", "1983・2・3", "1983 2 3", "S58 2 3", "昭和 58 2 3",
        "昭和五十八年二月三日", "一九八三年二月三日", "1983年（昭和58年）2月3日",
        "昭和58年（1983年）2月3日", "昭和58年2月3日生", "1983年2月3日（木）", "1983/2/3(木曜日)生まれ"}) {
    INFO(text);
    const DateReading reading = read_whole_date(text);
    CHECK(reading.state == DateState::Understood);
    CHECK(reading.date == Date{1983, 2, 3});
  }
  CHECK(read_whole_date("令和元年5月1日").date == Date{2019, 5, 1});
  CHECK(read_whole_date("大正15年12月25日").date == Date{1926, 12, 25});
  CHECK(read_whole_date("昭和元年12月25日").date == Date{1926, 12, 25});
  CHECK(read_whole_date("1983-02-31").date == Date{1983, 2, 31});
}

TEST_CASE("a text that is no whole date is not taken for one", "[date]") {
  for (const std::string_view text : {"58/2/3", "58 2 3", "58年2月3日", "580203"}) {
    INFO(text);
    CHECK(read_whole_date(text).state == DateState::Ambiguous);
    CHECK(read_whole_date(text).date == Date{58, 2, 3});
  }
  CHECK(read_whole_date("1983年（昭和59年）2月3日").state == DateState::Contradictory);
  for (const std::string_view text :
       {"", "1983", "1983/2", "1983年2月", "198323", "1983/2/3/4", "1983/2/", "/2/3", "2月3日",
        "1983年2月3日ころ", "581303", "1983/2/3(", "1983/2/3(x)", "（1983）"}) {
    INFO(text);
    CHECK(read_whole_date(text).state == DateState::NotUnderstood);
  }
}
