#include "table.h"

using todoke::test::check;

TEST_CASE("if takes the value of the first condition that holds", "[rule]") {
  check({
      {R"({"if": [true, 1, 2]})", "1"},
      {R"({"if": [false, 1, 2]})", "2"},
      {R"({"if": [false, 1]})", "null"},
      {R"({"if": [false, 1, true, 2, 3]})", "2"},
      {R"({"if": [false, 1, false, 2]})", "null"},
      {R"({"if": ["only"]})", R"("only")"},
      {R"({"if": []})", "null"},
      {R"({"?:": ["", "yes", "no"]})", R"("no")"},
      {R"({"if": "no list"})", "error Invalid Arguments"},
  });
}

TEST_CASE("if evaluates nothing that it does not need", "[rule]") {
  check({
      {R"({"if": [true, 1, {"throw": "late"}]})", "1"},
      {R"({"if": [false, {"throw": "late"}, 2]})", "2"},
      {R"({"if": [true, 1, {"no_such_operator": 1}]})", "1"},
  });
}

TEST_CASE("try goes on to the next branch after an error, which it shows as data", "[rule]") {
  check({
      {R"({"try": [{"throw": "a"}, 1]})", "1"},
      {R"({"try": [{"/": [1, 0]}, {"val": "type"}]})", R"("NaN")"},
      {R"({"try": [{"throw": "a"}, {"throw": "b"}, {"var": "type"}]})", R"("b")"},
      {R"({"try": [{"nonsense": 1}, {"var": ""}]})", R"({"type":"Unknown Operator"})"},
      {R"({"try": [{"throw": {"val": "e"}}, {"val": "why"}]})", R"("because")",
       R"({"e": {"type": "x", "why": "because"}})"},
      {R"({"try": [{"throw": "a"}, {"val": [[2], "x"]}]})", "5", R"({"x": 5})"},
      {R"({"try": [{"throw": "a"}, {"throw": {"val": []}}]})", "error a"},
      {R"({"try": {"throw": "a"}})", "error a"},
      {R"({"try": 5})", "5"},
      {R"({"try": []})", "error Invalid Arguments"},
  });
}

TEST_CASE("throw makes an error with a type", "[rule]") {
  check({
      {R"({"throw": "own"})", "error own"},
      {R"({"throw": ["own"]})", "error own"},
      {R"({"throw": {"val": "e"}})", "error inner", R"({"e": {"type": "inner"}})"},
      {R"({"throw": {"val": "e"}})", "error 7", R"({"e": {"type": 7}})"},
      {R"({"throw": {"val": "e"}})", "error Unknown Error", R"({"e": {}})"},
      {R"({"throw": 3})", "error 3"},
      {R"({"map": [[1], {"throw": "deep"}]})", "error deep"},
  });
}

TEST_CASE("what is no operator is an error when it is evaluated", "[rule]") {
  check({
      {R"({"no_such_operator": 1})", "error Unknown Operator"},
      {R"({"+": 1, "-": 2})", "error Unknown Operator"},
      {R"({"cat": [{"Cat": "a"}]})", "error Unknown Operator"},
      {R"({})", "{}"},
      {R"([{}, 1])", "[{},1]"},
  });
}

TEST_CASE("preserve gives its argument as it is written, log as it is evaluated", "[rule]") {
  check({
      {R"({"preserve": {"+": [1, 2]}})", R"({"+":[1,2]})"},
      {R"({"preserve": {"a": 1, "b": 2}})", R"({"a":1,"b":2})"},
      {R"({"log": {"+": [1, 2]}})", "3"},
      {R"({"log": [{"val": "x"}]})", "[1]", R"({"x": [1]})"},
  });
}
