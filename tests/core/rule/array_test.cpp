#include "table.h"

using todoke::test::check;

TEST_CASE("map, filter and reduce walk over an array", "[rule]") {
  check({
      {R"({"map": [{"var": "n"}, {"*": [{"var": ""}, 2]}]})", "[2,4]", R"({"n": [1, 2]})"},
      {R"({"map": [[1, 2], "x"]})", R"(["x","x"])"},
      {R"({"filter": [{"var": "n"}, {">": [{"var": "age"}, 17]}]})", R"([{"age":18}])",
       R"({"n": [{"age": 17}, {"age": 18}]})"},
      {R"({"reduce": [[1, 2, 3], {"+": [{"var": "current"}, {"var": "accumulator"}]}, 10]})", "16"},
      {R"({"reduce": [[5, 2], {"-": [{"var": "accumulator"}, {"var": "current"}]}]})", "3"},
      {R"({"reduce": [[], {"var": "current"}]})", "null"},
      {R"({"reduce": [[1], {"var": ""}, 7]})", R"({"accumulator":7,"current":1})"},
      {R"({"reduce": [[[1], [2]], {"merge": [{"var": "accumulator"}, {"var": "current"}]}, []]})",
       "[1,2]"},
  });
}

TEST_CASE("an array that is not in the data is empty for map, filter and reduce", "[rule]") {
  check({
      {R"({"map": [{"var": "none"}, {"var": ""}]})", "[]"},
      {R"({"filter": [{"var": "none"}, true]})", "[]"},
      {R"({"reduce": [{"var": "none"}, {"var": "current"}, 42]})", "42"},
      {R"({"map": [{"var": "text"}, 1]})", "[]", R"({"text": "abc"})"},
  });
}

TEST_CASE("a null written where an array or a body belongs is refused", "[rule]") {
  check({
      {R"({"map": [null, {"var": ""}]})", "error Invalid Arguments"},
      {R"({"map": [[1], null]})", "error Invalid Arguments"},
      {R"({"filter": [[1], null]})", "error Invalid Arguments"},
      {R"({"map": [[1]]})", "error Invalid Arguments"},
      {R"({"map": 5})", "error Invalid Arguments"},
      {R"({"reduce": {"val": "x"}})", "error Invalid Arguments", R"({"x": [[1], 2]})"},
  });
}

TEST_CASE("all, some and none ask about elements, and refuse what is no array", "[rule]") {
  check({
      {R"({"all": [[1, 2], {">": [{"var": ""}, 0]}]})", "true"},
      {R"({"all": [[1, 0], {"var": ""}]})", "false"},
      {R"({"all": [[], true]})", "false"},
      {R"({"some": [[0, 3], {"var": ""}]})", "true"},
      {R"({"some": [[], true]})", "false"},
      {R"({"none": [[0, 0], {"var": ""}]})", "true"},
      {R"({"none": [[], true]})", "true"},
      {R"({"all": [[1], null]})", "false"},
      {R"({"all": [{"var": "x"}, true]})", "error Invalid Arguments"},
      {R"({"some": [{"var": "x"}, true]})", "error Invalid Arguments", R"({"x": "text"})"},
      {R"({"none": [null, true]})", "error Invalid Arguments"},
  });
}

TEST_CASE("the first element that decides ends the walk", "[rule]") {
  check({
      {R"({"some": [[1, 2], {"if": [{"==": [{"var": ""}, 1]}, true, {"throw": "late"}]}]})",
       "true"},
      {R"({"all": [[0, 2], {"if": [{"==": [{"var": ""}, 0]}, false, {"throw": "late"}]}]})",
       "false"},
      {R"({"some": [[2], {"throw": "met"}]})", "error met"},
  });
}

TEST_CASE("a body reaches its place, its array and the data outside", "[rule]") {
  check({
      {R"({"map": [["a", "b"], {"val": [[1], "index"]}]})", "[0,1]"},
      {R"({"map": [["a", "b"], {"val": [[1], "iterator", 1]}]})", R"(["b","b"])"},
      {R"({"map": [[1, 2], {"+": [{"val": []}, {"val": [[2], "add"]}]}]})", "[11,12]",
       R"({"add": 10})"},
      {R"({"map": [[1], {"map": [[2], {"val": [[-4], "x"]}]}]})", "[[5]]", R"({"x": 5})"},
      {R"({"map": [[7, 8], {"map": [[2], {"val": [[3], "index"]}]}]})", "[[0],[1]]"},
      {R"({"map": [[1], {"val": [[6], "x"]}]})", "[null]", R"({"x": 5})"},
      {R"({"reduce": [[1, 2], {"val": [[2], "x"]}, 0]})", "5", R"({"x": 5})"},
      {R"({"map": [[1], {"val": [[1]]}]})", R"([{"index":0,"iterator":[1]}])"},
  });
}

TEST_CASE("merge flattens one level, length counts", "[rule]") {
  check({
      {R"({"merge": [[1, [2]], 3, []]})", "[1,[2],3]"},
      {R"({"merge": null})", "[null]"},
      {R"({"merge": {"val": "x"}})", "[1,2,3]", R"({"x": [[1], [2, 3]]})"},
      {R"({"length": {"val": "x"}})", "3", R"({"x": [1, 2, 3]})"},
      {R"({"length": {"val": "x"}})", "2", R"({"x": {"a": 1, "b": 2}})"},
      {R"({"length": "𠮷野家"})", "3"},
      {R"({"length": [[1, 2]]})", "2"},
      {R"({"length": []})", "error Invalid Arguments"},
      {R"({"length": 12})", "error Invalid Arguments"},
  });
}
