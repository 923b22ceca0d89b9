#include <cmath>

#include "core/rule/convert.h"
#include "table.h"

using namespace todoke;

TEST_CASE("texts become numbers as in JavaScript", "[rule]") {
  struct Case {
    const char* text;
    double number;
  };
  const Case numbers[] = {
      {"", 0},        {"  ", 0},     {" 12 ", 12},     {"\u300012\u00A0\n", 12}, {"-1.5", -1.5},
      {"+3", 3},      {".5", 0.5},   {"5.", 5},        {"1e3", 1000},            {"1E-2", 0.01},
      {"0x1F", 31},   {"0b101", 5},  {"0o17", 15},     {"007", 7},
      {"Infinity", INFINITY},
      {"-Infinity", -INFINITY},
  };
  for (const Case& each : numbers) {
    INFO(each.text);
    CHECK(logic::number_of_text(each.text) == each.number);
  }
  for (const char* text : {"abc", "1a", "1 2", "--1", "1e", ".", "e5", "-0x10", "0x", "0b2",
                           "infinity", "1_000", "１２", "1,000", "NaN"}) {
    INFO(text);
    CHECK(std::isnan(logic::number_of_text(text)));
  }
}

TEST_CASE("truthiness is JsonLogic's own", "[rule]") {
  for (const char* text : {"true", "1", "-1", "0.5", R"("0")", R"("a")", "[0]", "{}"}) {
    INFO(text);
    CHECK(truthy(test::read(text)));
  }
  for (const char* text : {"null", "false", "0", "-0.0", R"("")", "[]"}) {
    INFO(text);
    CHECK_FALSE(truthy(test::read(text)));
  }
}
