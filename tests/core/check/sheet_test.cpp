#include "sheet_of.h"

using namespace todoke;

namespace {

const char* const spouse_fields = R"([
  {"id":"has_spouse","kind":"yes_no","label":"配偶者はいますか"},
  {"id":"spouse","kind":"text","label":"配偶者","show_if":{"var":"has_spouse"}},
  {"id":"job","kind":"text","label":"職業","show_if":{"==":[{"var":"spouse"},"太郎"]}}])";

}  // namespace

TEST_CASE("a hidden field is never an answer, and rules do not see it") {
  const Form form = form_of_fields(spouse_fields);
  Sheet sheet(form, facts_of_tests());
  sheet.type("has_spouse", "yes");
  sheet.type("spouse", "太郎");
  sheet.type("job", "大工");
  CHECK(sheet.answers() == *parse_json(R"({"has_spouse":true,"spouse":"太郎","job":"大工"})"));
  sheet.type("has_spouse", "no");
  CHECK(sheet.answers() == *parse_json(R"({"has_spouse":false})"));
  CHECK_FALSE(sheet.rule_data().contains("spouse"));
  CHECK_FALSE(sheet.find_slot("job")->shown);
}

TEST_CASE("what was typed comes back with the field") {
  const Form form = form_of_fields(spouse_fields);
  Sheet sheet(form, facts_of_tests());
  sheet.type("has_spouse", "yes");
  sheet.type("spouse", " 太郎");
  sheet.type("has_spouse", "no");
  CHECK(sheet.typed("spouse") == " 太郎");
  sheet.type("has_spouse", "yes");
  CHECK(sheet.answers()["spouse"] == "太郎");
}

TEST_CASE("a hidden field is neither missed nor checked") {
  const Form form = form_of_fields(spouse_fields);
  Sheet sheet(form, facts_of_tests());
  CHECK(in_short(sheet.problems()) == Lines{"required_yes_no at has_spouse"});
  sheet.type("has_spouse", "no");
  CHECK(sheet.problems().empty());
  sheet.type("has_spouse", "yes");
  CHECK(in_short(sheet.problems()) == Lines{"required at spouse"});
}

TEST_CASE("each kind is missed in its own words") {
  const Form form = form_of_fields(R"([
    {"id":"a","kind":"text","label":"あ"},
    {"id":"b","kind":"choice","label":"い","options":[{"value":"x","label":"X"}]},
    {"id":"c","kind":"choices","label":"う","options":[{"value":"x","label":"X"}]},
    {"id":"d","kind":"yes_no","label":"え"},
    {"id":"e","kind":"consent","label":"お","statement":"同意"},
    {"id":"f","kind":"file","label":"か"},
    {"id":"g","kind":"note","label":"き","text":"説明"},
    {"id":"h","kind":"text","label":"く","required":false}])");
  const Sheet sheet(form, facts_of_tests());
  CHECK(in_short(sheet.problems()) ==
        Lines{"required at a", "required_choice at b", "required_choice at c",
              "required_yes_no at d", "required_consent at e", "required_file at f"});
  CHECK(sheet.problems()[0].words.at("label") == "あ");
}

TEST_CASE("who misses a file that may come later is told the label of its check box") {
  const auto told = [](const char* more) {
    const std::string file = R"({"id":"a","kind":"file","label":"写真","required":true)";
    const Form form = form_of_fields("[" + file + more + "}]");
    const Problems problems = Sheet(form, facts_of_tests()).problems();
    REQUIRE(problems.size() == 1);
    const auto later = problems.front().words.find("later");
    return problems.front().code +
           (later == problems.front().words.end() ? "" : " " + later->second);
  };
  CHECK(told("") == "required_file");
  CHECK(told(R"(,"later_allowed":true)") == "required_file_or_later @file.later");
  CHECK(told(R"(,"later_allowed":true,"later_label":"")") == "required_file_or_later @file.later");
  CHECK(told(R"(,"later_allowed":true,"later_label":"郵送する")") ==
        "required_file_or_later 郵送する");
}

TEST_CASE("a rule may say when a field is required") {
  const Form form = form_of_fields(R"([
    {"id":"a","kind":"yes_no","label":"あ"},
    {"id":"b","kind":"text","label":"い","required":true,"require_if":{"var":"a"}}])");
  Sheet sheet(form, facts_of_tests());
  sheet.type("a", "no");
  CHECK_FALSE(sheet.find_slot("b")->required);
  CHECK(sheet.problems().empty());
  sheet.type("a", "yes");
  CHECK(in_short(sheet.problems()) == Lines{"required at b"});
}

TEST_CASE("a check runs only when the field has an answer, and leads to the part it names") {
  const Form form = form_of_fields(R"([
    {"id":"from","kind":"number","label":"から"},
    {"id":"to","kind":"number","label":"まで","required":false,"checks":[
      {"rule":{">":[{"var":"to"},{"var":"from"}]},"message":"あとの数を","code":"reversed",
       "at":"part"}]}])");
  Sheet sheet(form, facts_of_tests());
  sheet.type("from", "5");
  CHECK(sheet.problems().empty());
  sheet.type("to", "3");
  REQUIRE(in_short(sheet.problems()) == Lines{"reversed at to/part"});
  CHECK(sheet.problems()[0].message == "あとの数を");
  sheet.type("to", "６");
  CHECK(sheet.problems().empty());
}

TEST_CASE("text that cannot be read is a problem and not an answer") {
  const Form form = form_of_fields(R"([{"id":"n","kind":"number","label":"数"}])");
  Sheet sheet(form, facts_of_tests());
  sheet.type("n", "たくさん");
  CHECK(sheet.problems().size() == 1);
  CHECK(sheet.answers().empty());
}

TEST_CASE("a page whose rule is false takes its fields away") {
  const Form form = form_of(R"([
    {"id":"one","title":"1","fields":[{"id":"a","kind":"yes_no","label":"あ"}]},
    {"id":"two","title":"2","show_if":{"var":"a"},
     "fields":[{"id":"b","kind":"text","label":"い"}]},
    {"id":"three","title":"3","fields":[{"id":"c","kind":"text","label":"う",
     "show_if":{"==":[{"var":"b"},"出す"]}}]}])");
  Sheet sheet(form, facts_of_tests());
  CHECK_FALSE(sheet.is_shown(form.pages[1]));
  sheet.type("a", "yes");
  sheet.type("b", "出す");
  CHECK(sheet.is_shown(form.pages[1]));
  CHECK(sheet.is_shown(form.pages[2]));
  CHECK(in_short(sheet.problems(form.pages[2])) == Lines{"required at c"});
  sheet.type("a", "no");
  CHECK_FALSE(sheet.is_shown(form.pages[2]));
  CHECK(sheet.problems().empty());
}

TEST_CASE("nothing comes after a stop page, and nothing can be sent from it") {
  const Form form = form_of(R"([
    {"id":"one","title":"1","fields":[{"id":"a","kind":"yes_no","label":"あ"}]},
    {"id":"stop","title":"別の窓口へ","stop":true,"show_if":{"var":"a"}},
    {"id":"two","title":"2","fields":[{"id":"b","kind":"text","label":"い"}]}])");
  Sheet sheet(form, facts_of_tests());
  sheet.type("b", "書いた");
  sheet.type("a", "yes");
  CHECK_FALSE(sheet.is_shown(form.pages[2]));
  CHECK(sheet.answers() == *parse_json(R"({"a":true})"));
  CHECK(in_short(sheet.problems()) == Lines{"stop at stop"});
  sheet.type("a", "no");
  CHECK(sheet.answers()["b"] == "書いた");
  CHECK(sheet.problems().empty());
}

TEST_CASE("an option that is no longer shown is no answer") {
  const Form form = form_of_fields(R"([
    {"id":"old","kind":"yes_no","label":"65歳以上ですか"},
    {"id":"card","kind":"choice","label":"証","options":[
      {"value":"care","label":"介護","show_if":{"var":"old"}},{"value":"health","label":"医療"}]},
    {"id":"many","kind":"choices","label":"複数","none_value":"none","options":[
      {"value":"a","label":"A","show_if":{"var":"old"}},{"value":"none","label":"なし"}]}])");
  Sheet sheet(form, facts_of_tests());
  sheet.type("old", "yes");
  sheet.type("card", "care");
  sheet.type("many/a", "on");
  CHECK(sheet.answers()["card"] == "care");
  CHECK(sheet.answers()["many"] == *parse_json(R"(["a"])"));
  sheet.type("many/none", "on");
  sheet.type("old", "no");
  CHECK_FALSE(sheet.is_shown(form.pages[0].fields[1].options[0], *sheet.find_slot("card")));
  CHECK_FALSE(sheet.answers().contains("card"));
  CHECK(sheet.answers()["many"] == *parse_json(R"(["none"])"));
  CHECK(in_short(sheet.problems()) == Lines{"required_choice at card"});
  sheet.type("old", "yes");
  CHECK(sheet.answers()["card"] == "care");
}

TEST_CASE("rules see dated values, today, settings, and ages of dates") {
  const Form form = form_of_fields(
      R"([{"id":"birth","kind":"date","label":"生年月日"},
          {"id":"adult","kind":"text","label":"大人","show_if":
            {">=":[{"var":"birth$age"},{"var":"$.values.adult"}]}},
          {"id":"local","kind":"text","label":"市","show_if":
            {"==":[{"var":"$.settings.municipality.name"},"みほん市"]}}])",
      R"("values":{"adult":[{"from":"2000-01-01","value":20},{"from":"2022-04-01","value":18},
                            {"from":"2999-01-01","value":16}]},)");
  Sheet sheet(form, facts_on("2026-11-21", {{"municipality", {{"name", "みほん市"}}}}));
  for (const auto& [part, text] : {std::pair{"year", "2008"}, {"month", "11"}, {"day", "22"}}) {
    sheet.type(std::string("birth/") + part, text);
  }
  CHECK(sheet.rule_data()["birth$age"] == 18);
  CHECK(sheet.rule_data()["birth$fiscal_year_age"] == 18);
  CHECK(sheet.rule_data()["birth$days_ago"] == 6573);
  CHECK(sheet.rule_data()["$"]["values"]["adult"] == 18);
  CHECK(sheet.rule_data()["$"]["today"] == "2026-11-21");
  CHECK(sheet.find_slot("adult")->shown);
  CHECK(sheet.find_slot("local")->shown);
  sheet.type("birth/day", "23");
  CHECK_FALSE(sheet.find_slot("adult")->shown);
  sheet.type("birth/day", "");
  CHECK_FALSE(sheet.rule_data().contains("birth$age"));
}

TEST_CASE("a rule that fails counts as not true") {
  const Form form = form_of_fields(R"([
    {"id":"a","kind":"text","label":"あ","show_if":{"throw":"x"}},
    {"id":"b","kind":"text","label":"い"}])");
  const Sheet sheet(form, facts_of_tests());
  CHECK_FALSE(sheet.find_slot("a")->shown);
}

TEST_CASE("a rule with a computed path is asked again after every change") {
  const Form form = form_of_fields(R"([
    {"id":"which","kind":"text","label":"どれ"},
    {"id":"other","kind":"text","label":"別","required":false},
    {"id":"last","kind":"text","label":"終","show_if":{"var":{"var":"which"}}}])");
  Sheet sheet(form, facts_of_tests());
  sheet.type("which", "other");
  CHECK_FALSE(sheet.find_slot("last")->shown);
  sheet.type("other", "ある");
  CHECK(sheet.find_slot("last")->shown);
}

TEST_CASE("unknown paths are kept and have no effect") {
  const Form form = form_of_fields(spouse_fields);
  Sheet sheet(form, facts_of_tests());
  sheet.type("from_another_version", "x");
  CHECK(sheet.typed("from_another_version") == "x");
  CHECK(sheet.answers().empty());
}

TEST_CASE("typed text is cut at a character's border") {
  const Form form = form_of_fields(R"([{"id":"t","kind":"long_text","label":"文"}])");
  Sheet sheet(form, facts_of_tests());
  std::string text;
  while (text.size() <= 16 * 1024) text += "あ";
  sheet.type("t", text);
  CHECK(sheet.typed("t").size() == 16 * 1024 / 3 * 3);
}
