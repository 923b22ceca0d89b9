#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>

#include "tools/check/example.h"
#include "tools/form/form_files.h"
#include "tools/walk/candidates.h"
#include "tools/walk/walk.h"

using namespace todoke;

namespace {

const Facts facts{{2026, 11, 21}, Json::object()};

Walk walk_all(const std::string& pages, const Date& today = facts.today) {
  const auto document = parse_json(
      R"({"id":"f","version":"1","valid_from":"2026-04-01","title":"t",
        "values":{"limit":[{"from":"2020-01-01","value":5000}]},"pages":)" + pages + "}");
  REQUIRE(document);
  const auto form = load_form(*document);
  REQUIRE(form);
  return walk_form(*form, Facts{today, facts.settings});
}

WalkReport walk(const char* pages) { return walk_all(pages).report; }

/// A page of twelve questions whose rules all look at different answers.
std::string many_questions(const std::string& last) {
  std::string pages = R"([{"id":"p","title":"t","fields":[)";
  for (int i = 0; i < 12; ++i) {
    pages += R"({"id":"q)" + std::to_string(i) + R"(","kind":"yes_no","label":"問"},)";
  }
  return pages + last + "]}]";
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a question behind two others, an age and a dated amount is reached") {
  const WalkReport report = walk(R"([{"id":"p","title":"t","fields":[
    {"id":"a","kind":"choice","label":"あ","options":[
      {"value":"x","label":"X"},{"value":"y","label":"Y"}]},
    {"id":"born","kind":"date","label":"日","show_if":{"==":[{"var":"a"},"y"]}},
    {"id":"money","kind":"money","label":"額","show_if":{">=":[{"var":"born$age"},65]}},
    {"id":"last","kind":"text","label":"終","show_if":{">":[{"var":"money"},
      {"var":"$.values.limit"}]}}]}])");
  CHECK_FALSE(report.has_faults());
  CHECK(report.is_complete);
  CHECK(report.one_sided_rules().empty());
  CHECK(report.shortest.questions == 1);
  CHECK(report.longest.questions == 4);
  CHECK(report.shortest.minutes >= 1);
  CHECK(report.longest.minutes >= report.shortest.minutes);
}

TEST_CASE("what can never be reached is named") {
  const WalkReport report = walk(R"([
    {"id":"p","title":"t","fields":[
      {"id":"a","kind":"yes_no","label":"あ"},
      {"id":"b","kind":"text","label":"い","show_if":{"==":[{"var":"a"},"yes"]}},
      {"id":"c","kind":"choice","label":"う","options":[
        {"value":"x","label":"X"},{"value":"y","label":"Y","show_if":false}]}]},
    {"id":"q","title":"t","show_if":{"and":[{"var":"a"},{"!":{"var":"a"}}]},
     "fields":[{"id":"d","kind":"text","label":"え"}]}])");
  CHECK(report.unreached_pages() == Names{"q"});
  CHECK(report.unreached_fields() == Names{"p/b", "q/d"});
  CHECK(report.unoffered_options() == Names{"p/c=y"});
  CHECK(report.has_faults());
}

TEST_CASE("a required choice of which no option is shown is a dead end") {
  const WalkReport report = walk(R"([{"id":"p","title":"t","fields":[
    {"id":"a","kind":"yes_no","label":"あ"},
    {"id":"c","kind":"choice","label":"う","options":[
      {"value":"x","label":"X","show_if":{"var":"a"}},
      {"value":"y","label":"Y","show_if":{"var":"a"}}]}]}])");
  REQUIRE(report.dead_ends.size() == 1);
  CHECK(report.dead_ends[0].starts_with("p/c is required"));
}

TEST_CASE("a way that ends at a stop page does not count as a short way") {
  const WalkReport report = walk(R"([
    {"id":"p","title":"t","fields":[{"id":"a","kind":"yes_no","label":"あ"}]},
    {"id":"stop","title":"t","stop":true,"show_if":{"var":"a"}},
    {"id":"q","title":"t","fields":[{"id":"b","kind":"text","label":"い"},
                                    {"id":"c","kind":"text","label":"う"}]}])");
  CHECK_FALSE(report.has_faults());
  CHECK(report.shortest.questions == 3);
}

TEST_CASE("rows are walked: a rule in a row, and one after the group that reads the rows") {
  const WalkReport report = walk(R"([{"id":"p","title":"t","fields":[
    {"id":"g","kind":"group","label":"ぐ","item_title":"i","add_label":"a","fields":[
      {"id":"apart","kind":"yes_no","label":"別"},
      {"id":"where","kind":"text","label":"所","show_if":{"var":"item.apart"}},
      {"id":"born","kind":"date","label":"日"}]},
    {"id":"letter","kind":"text","label":"書","show_if":
      {"some":[{"var":"g"},{"<":[{"var":"born$age"},3]}]}},
    {"id":"three","kind":"text","label":"三","show_if":
      {">=":[{"length":{"var":"g"}},3]}}]}])");
  CHECK(report.unreached_fields().empty());
  CHECK(report.one_sided_rules().empty());
}

TEST_CASE("every sample answer is one that its kind accepts") {
  const auto form = read_authored_form("forms/kitchen_sink/form.json");
  REQUIRE(form);
  for (const Page& page : form->form.pages) {
    for (const Field& field : page.fields) {
      if (field.kind == "group" || field.kind == "note" || field.kind == "file") continue;
      INFO(field.id);
      const Kind* kind = find_kind(field.kind);
      Typed typed;
      const Json answer = sample_answer(field, facts);
      kind->write(field, answer, field.id, typed);
      const Reading reading = kind->read(FieldView{field, field.id, typed, {}, facts});
      REQUIRE(reading.answer.has_value());
      CHECK(*reading.answer == answer);
    }
  }
}

TEST_CASE("a question behind many answers at once is searched for by its rule") {
  std::string rule = R"({"and":[)";
  for (int i = 0; i < 12; ++i) {
    rule += (i == 0 ? "" : ",");
    rule += R"({"==":[{"var":"q)" + std::to_string(i) + R"("},)" + (i % 3 == 0 ? "true" : "false") +
            "]}";
  }
  const WalkReport report = walk_all(many_questions(
      R"({"id":"last","kind":"text","label":"終","show_if":)" + rule + "]}}")).report;
  CHECK(report.unreached_fields().empty());
  CHECK(report.one_sided_rules().empty());
}

TEST_CASE("what stands behind a stop page and a row's answer is searched for") {
  const WalkReport report = walk(R"([
    {"id":"p","title":"t","fields":[
      {"id":"a","kind":"yes_no","label":"あ"},{"id":"b","kind":"yes_no","label":"い"},
      {"id":"c","kind":"yes_no","label":"う"},{"id":"d","kind":"yes_no","label":"え"}]},
    {"id":"stop","title":"t","stop":true,"show_if":{"or":[{"var":"a"},{"var":"b"}]}},
    {"id":"q","title":"t","fields":[{"id":"g","kind":"group","label":"ぐ","item_title":"i",
      "add_label":"a","fields":[
        {"id":"born","kind":"date","label":"日"},
        {"id":"deep","kind":"text","label":"深","show_if":{"and":[{"!":{"var":"c"}},
          {"!":{"var":"d"}},{">=":[{"var":"item.born$age"},65]}]}}]}]}])");
  CHECK(report.unreached_fields().empty());
  CHECK(report.one_sided_rules().empty());
}

TEST_CASE("answers that break no check are found, though the first ones do") {
  const Walk walk = walk_all(R"([{"id":"p","title":"t","fields":[
    {"id":"from","kind":"date","label":"から"},
    {"id":"to","kind":"date","label":"まで","checks":[
      {"rule":{"<":[{"var":"from"},{"var":"to"}]},"message":"m"}]},
    {"id":"count","kind":"number","label":"数","min":1,"checks":[
      {"rule":{">=":[{"var":"count"},3]},"message":"m"}]}]}])");
  CHECK(walk.report.good_ways > 0);
  CHECK_FALSE(walk.report.has_faults());
  CHECK(walk.cover.at(0).problems.empty());
}

TEST_CASE("a day on which the office is open is found all the year round") {
  const char* const rule = GENERATE(R"({"==":[{"var":"visit"},{"var":"visit$working_day"}]})",
                                    R"({"in":[{"var":"visit$weekday"},[1,2,3,4,5]]})");
  for (int away = 0; away < 400; away += 3) {
    const Date today = add_days({2026, 11, 28}, away);  // then +1, +31 and +44 are closed days
    INFO(to_iso(today));
    const Walk walk = walk_all(R"([{"id":"p","title":"t","fields":[
      {"id":"visit","kind":"date","label":"日","min":"today+3","checks":[
        {"rule":{">=":[{"var":"visit$days_ago"},-44]},"message":"m"},
        {"message":"m","rule":)" + std::string(rule) + "}]}]}]", today);
    CHECK(walk.report.good_ways > 0);
  }
}

TEST_CASE("a form of which nothing can be sent has a fault") {
  CHECK(walk(R"([{"id":"p","title":"t","fields":[{"id":"a","kind":"yes_no","label":"あ",
    "checks":[{"rule":false,"message":"m"}]}]}])").has_faults());
}

TEST_CASE("a few ways cover all that is seen, those without problems first") {
  const Walk walk = walk_all(R"([{"id":"p","title":"t","fields":[
    {"id":"a","kind":"choice","label":"あ","options":[{"value":"x","label":"X"},
      {"value":"y","label":"Y"},{"value":"z","label":"Z"}]},
    {"id":"b","kind":"choice","label":"い","options":[{"value":"x","label":"X"},
      {"value":"y","label":"Y"},{"value":"z","label":"Z"}]},
    {"id":"paper","kind":"file","label":"紙","later_allowed":true,
     "show_if":{"==":[{"var":"a"},"x"]}}]},
    {"id":"stop","title":"t","stop":true,"show_if":{"==":[{"var":"b"},"z"]}}])");
  REQUIRE(walk.cover.size() >= 3);
  CHECK(walk.cover.size() <= 5);
  CHECK(walk.cover.front().name == "longest");
  std::vector<std::string> shown;
  bool is_refused = false;
  for (const CoveringWay& way : walk.cover) {
    CHECK_FALSE(way.shows.empty());
    shown.insert(shown.end(), way.shows.begin(), way.shows.end());
    if (is_refused) CHECK_FALSE(way.problems.empty());
    is_refused = !way.problems.empty();
    CHECK(way.problems.empty() == !way.name.starts_with("refused"));
  }
  for (const char* thing : {"page stop", "field p/paper", "answer p/a=z", "answer p/b=z",
                            "answer p/paper=files", "answer p/paper=later",
                            "rule stop show_if true", "rule stop show_if false"}) {
    INFO(thing);
    CHECK(std::ranges::contains(shown, thing));
  }
}

TEST_CASE("the ways that cover a form are examples that behave as they say") {
  const auto form = read_authored_form("forms/kitchen_sink/form.json");
  REQUIRE(form);
  const Walk walk = walk_form(form->form, facts, 300);
  for (const CoveringWay& way : walk.cover) {
    INFO(way.name);
    const auto example = read_example(to_json(way, facts.today));
    REQUIRE(example);
    CHECK(differences(*example, run_example(form->form, facts, *example)).empty());
  }
}
