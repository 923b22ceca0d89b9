#include "table.h"

using namespace todoke;
using Paths = std::vector<std::string>;

namespace {

Rule rule_of(std::string_view text) {
  auto rule = Rule::parse(test::read(text));
  REQUIRE(rule);
  return std::move(*rule);
}

Paths reads(std::string_view text) { return dependencies(rule_of(text)); }

}  // namespace

TEST_CASE("a rule depends on every path that it names, sorted and once", "[rule]") {
  CHECK(reads("5") == Paths{});
  CHECK(reads(R"({"==": [{"var": "b"}, {"var": ["a.c", {"var": "b"}]}]})") == Paths{"a.c", "b"});
  CHECK(reads(R"({"if": [{"val": ["x", "y"]}, {"exists": "z"}]})") == Paths{"x.y", "z"});
  CHECK(reads(R"([{"var": 0}])") == Paths{"0"});
  CHECK(reads(R"({"missing": ["p", "q.r"]})") == Paths{"p", "q.r"});
  CHECK(reads(R"({"missing_some": [1, ["p", "q"]]})") == Paths{"p", "q"});
  CHECK(reads(R"({"preserve": {"var": "x"}})") == Paths{});
}

TEST_CASE("a rule with a computed path or the whole data may read anything", "[rule]") {
  CHECK(reads(R"({"var": ""})") == Paths{""});
  CHECK(reads(R"({"val": []})") == Paths{""});
  CHECK(reads(R"({"var": {"cat": ["a", {"var": "b"}]}})") == Paths{"", "b"});
  CHECK(reads(R"({"val": ["a", {"var": "b"}]})") == Paths{"", "b"});
  CHECK(reads(R"({"missing": {"var": "list"}})") == Paths{"", "list"});
}

TEST_CASE("the body of an iterator depends on the array, not on fields of elements", "[rule]") {
  CHECK(reads(R"({"map": [{"var": "people"}, {"var": "age"}]})") == Paths{"people"});
  CHECK(reads(R"({"some": [{"var": "people"}, {"==": [{"var": "x"}, {"val": [[2], "y"]}]}]})") ==
        Paths{"people", "y"});
  CHECK(reads(R"({"map": [{"var": "a"}, {"val": [[1], "index"]}]})") == Paths{"a"});
  CHECK(reads(R"({"reduce": [{"var": "a"}, {"var": "current"}, {"var": "b"}]})") ==
        Paths{"a", "b"});
  CHECK(reads(R"({"try": [{"var": "a"}, {"var": "type"}, {"val": [[2], "b"]}]})") ==
        Paths{"a", "b"});
}

TEST_CASE("operators that do not exist are found without evaluating", "[rule]") {
  CHECK(unknown_operators(rule_of(R"({"if": [true, 1, {"iff": [{"Var": "a"}]}]})")) ==
        Paths{"iff"});
  CHECK(unknown_operators(rule_of(R"({"and": [{"==": [1, 1], "!": 2}]})")) == Paths{""});
  CHECK(unknown_operators(rule_of(R"({"preserve": {"no": 1}})")).empty());
}

TEST_CASE("a rule keeps its source, and its copies share it", "[rule]") {
  const Json source = test::read(R"({"var": "a"})");
  const Rule rule = rule_of(R"({"var": "a"})");
  Rule copy = rule;
  Rule moved = std::move(copy);
  CHECK(moved.source() == source);
  CHECK(&moved.source() == &rule.source());
  CHECK(is_true(moved, test::read(R"({"a": 1})")) == true);
  CHECK(is_true(moved, test::read(R"({"a": []})")) == false);
}
