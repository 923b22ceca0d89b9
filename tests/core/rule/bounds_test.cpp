#include "table.h"

using namespace todoke;

namespace {

Json nested(std::size_t levels) {
  Json rule = 1;
  for (std::size_t i = 0; i < levels; ++i) rule = Json{{"!", Json::array({std::move(rule)})}};
  return rule;
}

Json count_to(int count) {
  Json numbers = Json::array();
  for (int i = 0; i < count; ++i) numbers.push_back(i);
  return Json{{"n", std::move(numbers)}};
}

}  // namespace

TEST_CASE("a rule that is nested too deeply is refused, a deep one is evaluated", "[rule]") {
  const std::size_t most = limits::rule_depth_max / 2 - 1;
  CHECK(test::outcome_of(nested(most), {}) == "false");
  CHECK(test::outcome_of(nested(limits::rule_depth_max), {}) == "no rule: too_deep");
  Json preserved = nested(limits::rule_depth_max);
  CHECK(test::outcome_of(Json{{"preserve", preserved}}, {}) == "no rule: too_deep");
}

TEST_CASE("work without end is stopped, and the rule cannot catch that", "[rule]") {
  const Json data = count_to(200);
  const std::string_view loop =
      R"({"map": [{"val": "n"}, {"map": [{"val": [[2], "n"]},
          {"map": [{"val": [[4], "n"]}, 1]}]}]})";
  CHECK(test::outcome_of(test::read(loop), data) == "error Too Much Work");
  const Json caught{{"try", Json::array({test::read(loop), 1})}};
  CHECK(test::outcome_of(caught, data) == "error Too Much Work");
}

TEST_CASE("a text that doubles at each step is stopped before it fills the memory", "[rule]") {
  const std::string_view doubling =
      R"({"reduce": [{"val": "n"},
          {"cat": [{"val": "accumulator"}, {"val": "accumulator"}]}, "ab"]})";
  CHECK(test::outcome_of(test::read(doubling), count_to(60)) == "error Too Much Work");
}

TEST_CASE("an array that doubles at each step is stopped, too", "[rule]") {
  const std::string_view doubling =
      R"({"reduce": [{"val": "n"},
          {"merge": [{"val": "accumulator"}, {"val": "accumulator"}]}, [1]]})";
  CHECK(test::outcome_of(test::read(doubling), count_to(60)) == "error Too Much Work");
}

TEST_CASE("a value nested once more at each step is stopped before the stack ends", "[rule]") {
  const Json data = count_to(20'000);
  for (const std::string_view deepening : {
           R"({"reduce": [{"val": "n"}, [{"val": "accumulator"}], 0]})",
           R"({"reduce": [{"val": "n"}, {"val": []}, 0]})",
           R"({"reduce": [{"val": "n"}, {"var": ""}, 0]})",
           R"({"reduce": [{"val": "n"}, {"merge": [[[{"val": "accumulator"}]]]}, 0]})",
           R"({"reduce": [{"val": "n"}, {"try": [{"throw": {"val": []}}, {"val": []}]}, 0]})",
       }) {
    INFO(deepening);
    CHECK(test::outcome_of(test::read(deepening), data) == "error Too Much Work");
  }
}

TEST_CASE("reading long texts and lists again and again is work, too", "[rule]") {
  Json data = count_to(5'000);
  data["text"] = std::string(1'000'000, '7');
  data["blank"] = std::string(1'000'000, ' ');
  data["big"] = count_to(40'000)["n"];
  for (const std::string_view reading : {
           R"({"none": [{"val": "n"}, {"in": [{"val": [[2], "big"]}, "y"]}]})",
           R"({"none": [{"val": "n"}, {"in": [{"val": [[2], "text"]}, "y"]}]})",
           R"({"none": [{"val": "n"}, {"==": [{"length": {"val": [[2], "text"]}}, 1]}]})",
           R"({"none": [{"val": "n"}, {"==": [{"val": [[2], "text", "length"]}, 1]}]})",
           R"({"all": [{"val": "n"}, {"<": [1, {"val": [[2], "text"]}]}]})",
           R"({"all": [{"val": "n"}, {"+": [1, {"val": [[2], "blank"]}]}]})",
           R"({"all": [{"val": "n"}, {"+": {"merge": [[1, {"val": [[2], "blank"]}]]}}]})",
           R"({"none": [{"val": "n"}, {"===": [{"val": [[2], "text"]}, {"cat": ["a"]}]}]})",
       }) {
    INFO(reading);
    const auto rule = Rule::parse(test::read(reading));
    REQUIRE(rule);
    // Enough for all elements, if reading a text cost nothing.
    CHECK(evaluate(*rule, data, {.steps_max = 50'000}).error_or(Error{}).code == "Too Much Work");
  }
}

TEST_CASE("the caller sets how much work is too much", "[rule]") {
  const auto rule = Rule::parse(test::read(R"({"+": [1, 2]})"));
  REQUIRE(rule);
  CHECK(evaluate(*rule, {}, {.steps_max = 2}).error().code == "Too Much Work");
  CHECK(evaluate(*rule, {}, {.steps_max = 10}) == Json(3));
}
