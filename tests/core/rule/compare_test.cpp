#include "table.h"

using todoke::test::check;

TEST_CASE("loose equality casts to numbers unless both are texts", "[rule]") {
  check({
      {R"({"==": [1, "1"]})", "true"},
      {R"({"==": ["1", "1.0"]})", "false"},
      {R"({"==": [0, false]})", "true"},
      {R"({"==": ["", 0]})", "true"},
      {R"({"==": [null, 0]})", "true"},
      {R"({"==": [null, ""]})", "false"},
      {R"({"==": [null, null]})", "true"},
      {R"({"==": [true, "1"]})", "true"},
      {R"({"!=": [1, "1"]})", "false"},
      {R"({"!=": ["a", "b"]})", "true"},
  });
}

TEST_CASE("comparing what is no number with a number is the error NaN", "[rule]") {
  check({
      {R"({"==": [1, "one"]})", "error NaN"},
      {R"({"<": ["one", 1]})", "error NaN"},
      {R"({"!=": [[1], 1]})", "error NaN"},
      {R"({">=": [{}, 1]})", "error NaN"},
      {R"({"==": [[], []]})", "error NaN"},
  });
}

TEST_CASE("strict equality never casts, and looks into arrays and objects", "[rule]") {
  check({
      {R"({"===": [1, "1"]})", "false"},
      {R"({"===": [1, 1.0]})", "true"},
      {R"({"===": [0, false]})", "false"},
      {R"({"===": [null, 0]})", "false"},
      {R"({"!==": [1, "1"]})", "true"},
      {R"({"===": [{"val": "a"}, {"val": "b"}]})", "true", R"({"a": [1, {}], "b": [1, {}]})"},
  });
}

TEST_CASE("order is numeric, and alphabetic only between texts", "[rule]") {
  check({
      {R"({"<": [9, "10"]})", "true"},
      {R"({"<": ["9", "10"]})", "false"},
      {R"({"<": ["2024-01-31", "2024-02-01"]})", "true"},
      {R"({"<": ["あ", "い"]})", "true"},
      {R"({">": [true, false]})", "true"},
      {R"({"<=": [null, 0]})", "true"},
      {R"({"<": [null, "a"]})", "false"},
      {R"({">=": [3, 3]})", "true"},
  });
}

TEST_CASE("a chain compares each argument with the next and stops at the first failure", "[rule]") {
  check({
      {R"({"<": [1, 2, 3, 4]})", "true"},
      {R"({"<": [1, 2, 2]})", "false"},
      {R"({"<=": [18, {"var": "age"}, 64]})", "true", R"({"age": 64})"},
      {R"({"==": [1, "1", true]})", "true"},
      {R"({"!=": [1, 2, 1]})", "true"},
      {R"({">": [1, 2, {"throw": "late"}]})", "false"},
      {R"({"===": [2, 2, {"throw": "met"}]})", "error met"},
  });
}

TEST_CASE("a comparison needs two arguments, written as a list", "[rule]") {
  check({
      {R"({"<": [1]})", "error Invalid Arguments"},
      {R"({"==": 1})", "error Invalid Arguments"},
      {R"({"===": []})", "error Invalid Arguments"},
      {R"({">": {"preserve": [2, 1]}})", "error Invalid Arguments"},
  });
}
