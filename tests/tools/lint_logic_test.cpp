#include <catch2/catch_test_macros.hpp>

#include "small_lint.h"
#include "tools/lint/rule_truth.h"

using namespace todoke;

namespace {

/// Page 0 asks a, b; page 1, shown if a is x, asks c and what is given.
std::string lint_second(const std::string& field) {
  const std::string pages = R"([{"id":"p","title":"t","fields":[
    {"id":"a","kind":"choice","label":"あ","options":[
      {"value":"x","label":"X"},{"value":"y","label":"Y"},{"value":"z","label":"Z"}]},
    {"id":"b","kind":"yes_no","label":"い","required":false},
    {"id":"born","kind":"date","label":"日"}]},
   {"id":"q","title":"t","show_if":{"==":[{"var":"a"},"x"]},"fields":[
    {"id":"c","kind":"yes_no","label":"う"},)" + field + "]}]";
  return lint_small(pages.c_str());
}

std::string shown_if(const std::string& rule) {
  return lint_second(R"({"id":"d","kind":"text","label":"え","show_if":)" + rule + "}");
}

std::string required_if(const std::string& show, const std::string& require) {
  return lint_second(R"({"id":"d","kind":"text","label":"え","show_if":)" + show +
                     R"(,"require_if":)" + require + "}");
}

}  // namespace

TEST_CASE("a rule that may come out both ways is in order") {
  CHECK(shown_if(R"({"==":[{"var":"b"},true]})") == "");
  CHECK(shown_if(R"({"==":[{"var":"c"},true]})") == "");
  CHECK(shown_if(R"({">=":[{"var":"born$age"},{"var":"$.values.adult_age"}]})") == "");
  CHECK(shown_if(R"({"or":[{"===":[{"var":"c"},true]},{"===":[{"var":"c"},false]}]})") == "");
  CHECK(required_if(R"({"var":"b"})", R"({"var":"c"})") == "");
}

TEST_CASE("a rule that can never be true is an error") {
  const char* never[] = {
      R"({"==":[{"var":"b"},7]})",
      R"({"and":[{"var":"b"},{"!":{"var":"b"}}]})",
      R"({"and":[{"==":[{"var":"a"},"x"]},{"in":[{"var":"a"},["y","z"]]}]})",
      R"({"<":[{"var":"$.values.adult_age"},1]})",
      R"({"and":[{">":[{"var":"born$age"},1]},false]})",
  };
  for (const char* rule : never) {
    INFO(rule);
    CHECK(shown_if(rule).contains("error #/pages/1/fields/1/show_if: the rule can never be true"));
  }
}

TEST_CASE("a rule that contradicts its page's is an error") {
  CHECK(shown_if(R"({"==":[{"var":"a"},"y"]})")
            .contains("the rule can never be true where its page is shown"));
}

TEST_CASE("a rule that is always true is warned of, a dated value that changes is not") {
  CHECK(shown_if(R"({"==":[{"var":"a"},"x"]})").contains("warning #/pages/1/fields/1/show_if"));
  CHECK(shown_if(R"({"<":[1,2]})").contains("always true"));
  CHECK(shown_if(R"({"<":[{"var":"$.values.limit"},2]})") == "");
}

TEST_CASE("require_if that contradicts show_if is an error, one that follows from it a warning") {
  CHECK(required_if(R"({"var":"b"})", R"({"==":[{"var":"b"},false]})")
            .contains("error #/pages/1/fields/1/require_if: the rule can never be true where"));
  CHECK(required_if(R"({"var":"b"})", R"({"var":"b"})").contains("warning #/pages/1/fields/1"));
}

TEST_CASE("a check that nothing satisfies is an error") {
  CHECK(lint_second(R"({"id":"d","kind":"yes_no","label":"え","checks":[
    {"rule":{"==":[{"var":"d"},"yes"]},"message":"m"}]})")
            .contains("error #/pages/1/fields/1/checks/0/rule: no answer can satisfy"));
}

TEST_CASE("rules in a row are judged by the row") {
  const auto row = [](const std::string& rule) {
    return lint_second(R"({"id":"g","kind":"group","label":"ぐ","item_title":"i","add_label":"a",
      "fields":[{"id":"in","kind":"yes_no","label":"中"},
                {"id":"at","kind":"text","label":"所","show_if":)" + rule + "}]}");
  };
  CHECK(row(R"({"==":[{"var":"item.in"},true]})") == "");
  CHECK(row(R"({"==":[{"var":"item.in"},"in"]})").contains("fields/1/fields/1/show_if: the rule"));
}

TEST_CASE("a least that is more than the most is an error") {
  const char* fields[] = {
      R"({"id":"n","kind":"number","label":"数","min":5,"max":4})",
      R"({"id":"n","kind":"money","label":"額","min":1,"max":0})",
      R"({"id":"n","kind":"date","label":"日","min":"today+1","max":"today"})",
      R"({"id":"n","kind":"date","label":"日","min":"2026-05-01","max":"2026-04-01"})",
      R"({"id":"n","kind":"group","label":"群","item_title":"i","add_label":"a","min_rows":3,
          "max_rows":2,"fields":[{"id":"m","kind":"text","label":"文"}]})",
  };
  for (const char* field : fields) {
    INFO(field);
    CHECK(lint_second(field).contains("the least is more than the most"));
  }
  CHECK(lint_second(R"({"id":"n","kind":"number","label":"数","min":4,"max":4})") == "");
}

TEST_CASE("what is not known stays unknown, and what it cannot change is known") {
  const Known known = {{"a", 1}};
  const auto truth = [&](const char* rule) { return truth_of(*parse_json(rule), known); };
  CHECK(truth(R"({"==":[{"var":"a"},1]})") == Truth::Yes);
  CHECK(truth(R"({"==":[{"var":"b"},1]})") == Truth::Unknown);
  CHECK(truth(R"({"and":[{"var":"b"},{"==":[{"var":"a"},2]}]})") == Truth::No);
  CHECK(truth(R"({"or":[{"var":"b"},{"var":"a"}]})") == Truth::Yes);
  CHECK(truth(R"({"!":[{"var":"b"}]})") == Truth::Unknown);
  CHECK(truth(R"({"if":[{"var":"b"},true,true]})") == Truth::Yes);
  CHECK(truth(R"({"some":[{"var":"a"},true]})") == Truth::Unknown);
  CHECK(truth(R"({"==":[true,"yes"]})") == Truth::No);
  CHECK(truth(R"({"!":[{"==":[true,"yes"]}]})") == Truth::No);
  CHECK(truth(R"({"in":[{"var":"a"},[1,2]]})") == Truth::Yes);
}
