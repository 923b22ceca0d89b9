#include "sheet_of.h"

using namespace todoke;

namespace {

const char* const children_fields = R"([
  {"id":"children","kind":"group","label":"お子さん","min_rows":1,"max_rows":3,"fields":[
    {"id":"name","kind":"text","label":"名前"},
    {"id":"apart","kind":"yes_no","label":"別居ですか","required":false},
    {"id":"place","kind":"text","label":"住所","show_if":{"var":"item.apart"}},
    {"id":"first","kind":"text","label":"一人目だけ","required":false,
     "show_if":{"==":[{"var":"item$number"},1]}}]},
  {"id":"statement","kind":"text","label":"申立書",
   "show_if":{"some":[{"var":"children"},{"var":"apart"}]}}])";

}  // namespace

TEST_CASE("a group starts with its least number of rows") {
  const Form form = form_of_fields(children_fields);
  const Sheet sheet(form, facts_of_tests());
  CHECK(sheet.rows("children") == std::vector<std::uint32_t>{1});
  CHECK(sheet.find_slot("children/1/name")->row == 1);
  CHECK(sheet.find_slot("children/1/name")->group_path == "children");
  CHECK(in_short(sheet.problems()) == Lines{"required at children/1/name"});
}

TEST_CASE("rows are answers in the order shown, and their problems name the row's key") {
  const Form form = form_of_fields(children_fields);
  Sheet sheet(form, facts_of_tests());
  sheet.type("children/1/name", "一郎");
  CHECK(sheet.add_row("children") == 2);
  CHECK(sheet.add_row("children") == 3);
  CHECK(sheet.add_row("children") == 0);
  sheet.type("children/3/name", "三郎");
  sheet.remove_row("children", 1);
  CHECK(sheet.answers()["children"] == *parse_json(R"([{},{"name":"三郎"}])"));
  CHECK(in_short(sheet.problems()) == Lines{"required at children/2/name"});
}

TEST_CASE("a row that was taken out comes back where it was, with what was typed") {
  const Form form = form_of_fields(children_fields);
  Sheet sheet(form, facts_of_tests());
  sheet.add_row("children");
  sheet.type("children/1/name", "一郎");
  sheet.type("children/2/name", "二郎");
  sheet.remove_row("children", 1);
  sheet.restore_row("children", 1, 0);
  CHECK(sheet.rows("children") == std::vector<std::uint32_t>{1, 2});
  CHECK(sheet.answers()["children"][0]["name"] == "一郎");
  CHECK(sheet.add_row("children") == 3);
}

TEST_CASE("a row restored from a draft does not lend its key to a new one") {
  const Form form = form_of_fields(children_fields);
  Sheet sheet(form, facts_of_tests());
  sheet.restore_row("children", 7, 9);
  CHECK(sheet.rows("children") == std::vector<std::uint32_t>{1, 7});
  CHECK(sheet.add_row("children") == 8);
}

TEST_CASE("a rule in a row sees its own row as item, and its number") {
  const Form form = form_of_fields(children_fields);
  Sheet sheet(form, facts_of_tests());
  sheet.add_row("children");
  sheet.type("children/2/apart", "yes");
  CHECK_FALSE(sheet.find_slot("children/1/place")->shown);
  CHECK(sheet.find_slot("children/2/place")->shown);
  CHECK(sheet.find_slot("children/1/first")->shown);
  CHECK_FALSE(sheet.find_slot("children/2/first")->shown);
  CHECK_FALSE(sheet.rule_data().contains("item"));
}

TEST_CASE("a rule after the group follows each change in the rows") {
  const Form form = form_of_fields(children_fields);
  Sheet sheet(form, facts_of_tests());
  CHECK_FALSE(sheet.find_slot("statement")->shown);
  const std::uint32_t row = sheet.add_row("children");
  sheet.type("children/2/apart", "yes");
  CHECK(sheet.find_slot("statement")->shown);
  sheet.remove_row("children", row);
  CHECK_FALSE(sheet.find_slot("statement")->shown);
}

TEST_CASE("a required group without rows is missed, an optional one is not") {
  for (const bool required : {true, false}) {
    const Form form = form_of_fields(
        std::string(R"([{"id":"g","kind":"group","label":"ぐ","required":)") +
        (required ? "true" : "false") +
        R"(,"min_rows":0,"fields":[{"id":"a","kind":"text","label":"あ"}]}])");
    const Sheet sheet(form, facts_of_tests());
    CHECK(in_short(sheet.problems()) == (required ? Lines{"required at g"} : Lines{}));
    CHECK_FALSE(sheet.answers().contains("g"));
  }
}

TEST_CASE("fewer rows than the least are a problem of the group") {
  const Form form = form_of_fields(R"([{"id":"g","kind":"group","label":"ぐ","min_rows":2,
    "fields":[{"id":"a","kind":"text","label":"あ","required":false}]}])");
  Sheet sheet(form, facts_of_tests());
  CHECK(sheet.problems().empty());
  sheet.remove_row("g", 1);
  CHECK(in_short(sheet.problems()) == Lines{"too_few_rows at g"});
}

TEST_CASE("a hidden group keeps its rows and sends none") {
  const Form form = form_of_fields(R"([
    {"id":"has","kind":"yes_no","label":"いますか"},
    {"id":"g","kind":"group","label":"ぐ","show_if":{"var":"has"},"fields":[
      {"id":"a","kind":"text","label":"あ"},
      {"id":"born","kind":"date","label":"日"}]}])");
  Sheet sheet(form, facts_of_tests());
  sheet.type("has", "yes");
  sheet.type("g/1/a", "x");
  sheet.type("g/1/born/year", "2020/01/02");
  CHECK(sheet.answers()["g"] == *parse_json(R"([{"a":"x","born":"2020-01-02"}])"));
  CHECK(sheet.rule_data()["g"][0]["born$age"] == 6);
  CHECK_FALSE(sheet.answers()["g"][0].contains("born$age"));
  sheet.type("has", "no");
  CHECK_FALSE(sheet.answers().contains("g"));
  CHECK_FALSE(sheet.rule_data().contains("g"));
  CHECK(sheet.problems().empty());
  sheet.type("has", "yes");
  CHECK(sheet.answers()["g"] == *parse_json(R"([{"a":"x","born":"2020-01-02"}])"));
}

TEST_CASE("checks of a group look at all of its rows") {
  const Form form = form_of_fields(R"([{"id":"g","kind":"group","label":"ぐ",
    "checks":[{"rule":{"some":[{"var":"g"},{"==":[{"var":"a"},"x"]}]},"message":"一つはx"}],
    "fields":[{"id":"a","kind":"text","label":"あ"}]}])");
  Sheet sheet(form, facts_of_tests());
  sheet.type("g/1/a", "y");
  CHECK(in_short(sheet.problems()) == Lines{"check_1 at g"});
  sheet.type("g/1/a", "x");
  CHECK(sheet.problems().empty());
}
