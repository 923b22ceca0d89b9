#include "table.h"

using todoke::test::check;

TEST_CASE("var follows a dotted path", "[rule]") {
  check({
      {R"({"var": "a"})", "1", R"({"a": 1})"},
      {R"({"var": ["a.b"]})", "2", R"({"a": {"b": 2}})"},
      {R"({"var": "a.1.c"})", "3", R"({"a": [0, {"c": 3}]})"},
      {R"({"var": 1})", R"("y")", R"(["x", "y"])"},
      {R"({"var": "1.1"})", R"("z")", R"(["x", ["y", "z"]])"},
      {R"({"var": "a.length"})", "2", R"({"a": [0, 0]})"},
      {R"({"var": {"cat": ["a", ".b"]}})", "4", R"({"a": {"b": 4}})"},
      {R"({"var": "a\\.b"})", "5", R"({"a.b": 5})"},
      {R"({"var": ".."})", "6", R"({"": {"": 6}})"},
  });
}

TEST_CASE("var without a path is the whole data", "[rule]") {
  check({
      {R"({"var": ""})", "7", "7"},
      {R"({"var": null})", "7", "7"},
      {R"({"var": []})", "7", "7"},
      {R"({"var": [""]})", "7", "7"},
  });
}

TEST_CASE("var's default stands in for what is not there, not for null", "[rule]") {
  check({
      {R"({"var": ["a", 9]})", "9", "{}"},
      {R"({"var": ["a.b", 9]})", "9", R"({"a": null})"},
      {R"({"var": ["a", 9]})", "null", R"({"a": null})"},
      {R"({"var": ["a", 9]})", "false", R"({"a": false})"},
      {R"({"var": ["a", {"var": "b"}]})", "3", R"({"b": 3})"},
      {R"({"var": "a"})", "null", "{}"},
      {R"({"var": "a.b.c"})", "null", R"("text")"},
      {R"({"var": "01"})", "null", "[1, 2]"},
      {R"({"var": "-1"})", "null", "[1, 2]"},
  });
}

TEST_CASE("val takes keys one by one and splits none of them", "[rule]") {
  check({
      {R"({"val": "a.b"})", "1", R"({"a.b": 1, "a": {"b": 2}})"},
      {R"({"val": ["a", "b"]})", "2", R"({"a.b": 1, "a": {"b": 2}})"},
      {R"({"val": ["a", 0]})", "3", R"({"a": [3]})"},
      {R"({"val": ""})", "4", R"({"": 4})"},
      {R"({"val": []})", R"({"":4})", R"({"": 4})"},
      {R"({"val": ["a", {"val": "k"}]})", "5", R"({"k": "b", "a": {"b": 5}})"},
      {R"({"val": {"val": "p"}})", "6", R"({"p": ["a", "b"], "a": {"b": 6}})"},
      {R"({"val": "a"})", "null"},
  });
}

TEST_CASE("exists tells null from nothing", "[rule]") {
  check({
      {R"({"exists": "a"})", "true", R"({"a": null})"},
      {R"({"exists": "a"})", "false", R"({"b": null})"},
      {R"({"exists": ["a", "b"]})", "true", R"({"a": {"b": 0}})"},
      {R"({"exists": ["a", "c"]})", "false", R"({"a": {"b": 0}})"},
      {R"({"exists": "a"})", "false"},
  });
}

TEST_CASE("missing lists the paths without a value", "[rule]") {
  check({
      {R"({"missing": ["a", "b"]})", R"(["b"])", R"({"a": 1})"},
      {R"({"missing": "a.b"})", R"(["a.b"])", R"({"a": "x"})"},
      {R"({"missing": ["a", "b", "c"]})", R"(["a","b"])", R"({"a": null, "b": "", "c": 0})"},
      {R"({"missing": {"merge": ["a", ["b"]]}})", R"(["a","b"])"},
      {R"({"missing": []})", "[]"},
      {R"({"missing_some": [1, ["a", "b"]]})", "[]", R"({"a": 1})"},
      {R"({"missing_some": [2, ["a", "b", "c"]]})", R"(["b","c"])", R"({"a": 1})"},
      {R"({"missing_some": 1})", "error Invalid Arguments"},
  });
}
