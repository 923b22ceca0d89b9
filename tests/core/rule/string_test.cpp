#include "table.h"

using todoke::test::check;

TEST_CASE("cat writes its operands as JavaScript does, and null not at all", "[rule]") {
  check({
      {R"({"cat": ["令和", 6, "年"]})", R"("令和6年")"},
      {R"({"cat": [1.0, true, null, 0.5]})", R"("1true0.5")"},
      {R"({"cat": [[1, [2, null], 3]]})", R"("1,2,,3")"},
      {R"({"cat": [{}]})", R"("[object Object]")"},
      {R"({"cat": {"val": "x"}})", R"("ab")", R"({"x": ["a", "b"]})"},
      {R"({"cat": []})", R"("")"},
      {R"({"cat": "a"})", R"("a")"},
  });
}

TEST_CASE("in looks for an element of an array or a part of a text", "[rule]") {
  check({
      {R"({"in": ["b", ["a", "b"]]})", "true"},
      {R"({"in": ["1", [1, 2]]})", "false"},
      {R"({"in": [1, [1.0]]})", "true"},
      {R"({"in": ["野", "𠮷野家"]})", "true"},
      {R"({"in": ["", "a"]})", "true"},
      {R"({"in": [1, "123"]})", "true"},
      {R"({"in": ["a", null]})", "false"},
      {R"({"in": ["a", {"val": "x"}]})", "false", R"({"x": {"a": 1}})"},
      {R"({"in": ["a"]})", "false"},
  });
}

TEST_CASE("substr counts characters and never cuts one", "[rule]") {
  check({
      {R"({"substr": ["𠮷野家", 1]})", R"("野家")"},
      {R"({"substr": ["𠮷野家", 0, 1]})", R"("𠮷")"},
      {R"({"substr": ["東京都庁", -2]})", R"("都庁")"},
      {R"({"substr": ["東京都庁", 1, -1]})", R"("京都")"},
      {R"({"substr": ["abc", "1"]})", R"("bc")"},
      {R"({"substr": ["abc", 1, 0]})", R"("")"},
      {R"({"substr": ["abc", 1, null]})", R"("")"},
      {R"({"substr": ["abc", 5]})", R"("")"},
      {R"({"substr": ["abc", -9, 2]})", R"("ab")"},
      {R"({"substr": ["abc", 0, -9]})", R"("")"},
      {R"({"substr": ["abc", 1, 1e300]})", R"("bc")"},
      {R"({"substr": ["abc"]})", R"("abc")"},
      {R"({"substr": [1234, 1, 2]})", R"("23")"},
      {R"({"substr": []})", "error Invalid Arguments"},
  });
}
