#include "core/rule/grounds.h"

#include "table.h"

using namespace todoke;
using Paths = std::vector<std::string>;

namespace {

Paths why(std::string_view rule, std::string_view data) {
  return grounds(*Rule::parse(test::read(rule)), test::read(data));
}

}  // namespace

TEST_CASE("every part of an and is a ground, in the order of the rule", "[rule]") {
  CHECK(why(R"({"and": [{"==": [{"var": "b"}, 1]}, {"var": "a"}]})", R"({"a": 1, "b": 1})") ==
        Paths{"b", "a"});
}

TEST_CASE("only the part of an or that holds is a ground", "[rule]") {
  const char* rule = R"({"or": [{"==": [{"var": "a"}, 1]}, {"==": [{"var": "b"}, 1]}]})";
  CHECK(why(rule, R"({"a": 2, "b": 1})") == Paths{"b"});
  CHECK(why(rule, R"({"a": 1, "b": 1})") == Paths{"a"});
}

TEST_CASE("of what does not hold the contrary is asked", "[rule]") {
  const char* neither = R"({"!": [{"or": [{"var": "a"}, {"var": "b"}]}]})";
  CHECK(why(neither, R"({})") == Paths{"a", "b"});
  const char* not_both = R"({"!": [{"and": [{"var": "a"}, {"var": "b"}]}]})";
  CHECK(why(not_both, R"({"a": true})") == Paths{"b"});
}

TEST_CASE("an if has its condition and the branch taken as grounds", "[rule]") {
  const char* rule = R"({"if": [{"var": "a"}, {"var": "b"}, {"var": "c"}]})";
  CHECK(why(rule, R"({"a": true, "b": true})") == Paths{"a", "b"});
  CHECK(why(rule, R"({"c": true})") == Paths{"a", "c"});
}

TEST_CASE("a rule that is not true has no grounds", "[rule]") {
  CHECK(why(R"({"var": "a"})", R"({"a": false})") == Paths{});
  CHECK(why(R"({"no_such_operator": [{"var": "a"}]})", R"({"a": 1})") == Paths{});
  CHECK(why("true", "{}") == Paths{});
}
