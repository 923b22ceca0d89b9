#include "table.h"

using todoke::test::check;

TEST_CASE("sums and products cast their operands to numbers as JavaScript does", "[rule]") {
  check({
      {R"({"+": [4, 8]})", "12"},
      {R"({"+": ["4", true, null, "", 1]})", "6"},
      {R"({"+": []})", "0"},
      {R"({"+": "3.5"})", "3.5"},
      {R"({"+": " 7 "})", "7"},
      {R"({"+": [0.1, 0.2]})", "0.30000000000000004"},
      {R"({"*": [6, "7"]})", "42"},
      {R"({"*": []})", "1"},
      {R"({"*": [3, null]})", "0"},
  });
}

TEST_CASE("one operand is negated by minus and inverted by division", "[rule]") {
  check({
      {R"({"-": [5]})", "-5"},
      {R"({"-": 0})", "0"},
      {R"({"-": [10, 3, 2]})", "5"},
      {R"({"/": 4})", "0.25"},
      {R"({"/": [12, "3", 2]})", "2"},
      {R"({"%": [17, 5]})", "2"},
      {R"({"%": [-17, 5]})", "-2"},
      {R"({"%": [17, 10, 4]})", "3"},
      {R"({"%": [5.5, 2]})", "1.5"},
  });
}

TEST_CASE("a calculation that gives no finite number is the error NaN", "[rule]") {
  check({
      {R"({"+": ["two", 1]})", "error NaN"},
      {R"({"+": [[1], 1]})", "error NaN"},
      {R"({"+": [{"val": "o"}]})", "error NaN", R"({"o": {}})"},
      {R"({"*": [1e308, 1e308]})", "error NaN"},
      {R"({"/": [1, 0]})", "error NaN"},
      {R"({"/": [1, null]})", "error NaN"},
      {R"({"%": [1, 0]})", "error NaN"},
      {R"({"-": ["１"]})", "error NaN"},
  });
}

TEST_CASE("too few operands are Invalid Arguments", "[rule]") {
  check({
      {R"({"-": []})", "error Invalid Arguments"},
      {R"({"/": []})", "error Invalid Arguments"},
      {R"({"%": [1]})", "error Invalid Arguments"},
      {R"({"max": []})", "error Invalid Arguments"},
      {R"({"min": []})", "error Invalid Arguments"},
  });
}

TEST_CASE("max and min compare numbers and nothing else", "[rule]") {
  check({
      {R"({"max": [3, 11, 7]})", "11"},
      {R"({"min": [3, -11, 7]})", "-11"},
      {R"({"max": 5})", "5"},
      {R"({"max": ["9", 10]})", "error Invalid Arguments"},
      {R"({"min": [true]})", "error Invalid Arguments"},
      {R"({"max": [[1, 2]]})", "error Invalid Arguments"},
  });
}

TEST_CASE("a computed array is taken as the arguments themselves", "[rule]") {
  check({
      {R"({"+": {"val": "n"}})", "9", R"({"n": [2, 3, 4]})"},
      {R"({"max": {"map": [{"val": "n"}, {"val": "x"}]}})", "8", R"({"n": [{"x": 8}, {"x": 2}]})"},
      {R"({"*": {"merge": [[2, 3], 4]}})", "24"},
      {R"({"-": {"val": "n"}})", "-2", R"({"n": [2]})"},
      {R"({"-": {"val": "n"}})", "error Invalid Arguments", R"({"n": []})"},
      {R"({"max": {"val": "n"}})", "error Invalid Arguments", R"({"n": []})"},
  });
}
