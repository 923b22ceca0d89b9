#include "table.h"

using todoke::test::check;

TEST_CASE("and and or give back an operand, not a boolean", "[rule]") {
  check({
      {R"({"and": [1, "a"]})", R"("a")"},
      {R"({"and": [1, 0, "a"]})", "0"},
      {R"({"or": ["", "a", "b"]})", R"("a")"},
      {R"({"or": [0, null]})", "null"},
      {R"({"and": [[]]})", "[]"},
      {R"({"and": []})", "false"},
      {R"({"or": []})", "false"},
  });
}

TEST_CASE("and and or evaluate no more than they need", "[rule]") {
  check({
      {R"({"and": [0, {"throw": "late"}]})", "0"},
      {R"({"or": [1, {"throw": "late"}]})", "1"},
      {R"({"and": [1, {"throw": "met"}]})", "error met"},
  });
}

TEST_CASE("and, or and ?? need a written list", "[rule]") {
  check({
      {R"({"and": true})", "error Invalid Arguments"},
      {R"({"or": {"preserve": [1]}})", "error Invalid Arguments"},
      {R"({"??": 1})", "error Invalid Arguments"},
  });
}

TEST_CASE("negation asks for truth, also of a list that is computed", "[rule]") {
  check({
      {R"({"!": true})", "false"},
      {R"({"!": [[]]})", "true"},
      {R"({"!": []})", "true"},
      {R"({"!": ["0"]})", "false"},
      {R"({"!!": [{}]})", "true"},
      {R"({"!!": []})", "false"},
      {R"({"!!": {"val": "x"}})", "true", R"({"x": [0]})"},
      {R"({"!": {"val": "x"}})", "true", R"({"x": []})"},
  });
}

TEST_CASE("?? skips null and nothing else", "[rule]") {
  check({
      {R"({"??": [null, {"val": "x"}, 0, 1]})", "0"},
      {R"({"??": [false, 1]})", "false"},
      {R"({"??": [null]})", "null"},
      {R"({"??": []})", "null"},
      {R"({"??": [1, {"throw": "late"}]})", "1"},
  });
}

TEST_CASE("JSON without operators is its own value, and lists are evaluated inside", "[rule]") {
  check({
      {"17", "17"},
      {R"("apple")", R"("apple")"},
      {"null", "null"},
      {R"([1, {"var": "x"}, [{"var": "x"}]])", "[1,2,[2]]", R"({"x": 2})"},
  });
}
