// Each mistake that an author can make is found, at its place. kitchen_sink is spoilt in one
// point at a time.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <string>

#include "small_lint.h"
#include "tools/form/form_files.h"
#include "tools/lint/lint.h"
#include "tools/lint/linter.h"

using namespace todoke;

namespace {

/// What lint says of kitchen_sink with one member changed; walks and examples are left out.
std::string lint_with(const char* pointer, const char* value) {
  Json author = *read_json_file("forms/kitchen_sink/form.json");
  author[Json::json_pointer(pointer)] = *parse_json(value);
  const auto expansion = expand_form(author, {});
  REQUIRE(expansion);
  const auto form = load_form(expansion->form);
  if (!form) return "error #" + form.error().where + ": " + form.error().code;
  Findings findings(*expansion);
  lint_pages(*form, findings);
  for (const Visit& visit : visits(*form)) lint_field(visit, findings);
  lint_rules(*form, Json::object(), findings);
  lint_logic(*form, findings);
  lint_numbers(*form, findings);
  lint_texts(expansion->form, findings);
  return in_lines(findings.take());
}

}  // namespace

TEST_CASE("kitchen_sink itself is clean") { CHECK(lint_with("/title", "\"見本\"").empty()); }

TEST_CASE("each mistake is found at its place") {
  struct Row {
    const char* pointer;
    const char* value;
    const char* said;
  };
  const Row table[] = {
      {"/pages/0/fields/0/kind", "\"nam\"", "#/pages/0/fields/0/kind: there is no kind"},
      {"/pages/0/fields/0/label", "\"\"", "#/pages/0/fields/0: the field has no label"},
      {"/pages/0/title", "\"\"", "#/pages/0/title: the page has no title"},
      {"/pages/3/short_title", "\"あなた\"", "#/pages/3: \"あなた\" is a topic that ended before"},
      {"/pages/0/fields/0/id", "\"next\"", "fixed meaning"},
      {"/pages/0/fields/0/unit", "\"枚\"", "#/pages/0/fields/0/unit: a field of kind"},
      {"/pages/0/fields/1/from", "\"nobody\"", "#/pages/0/fields/1/from: nobody is not"},
      {"/pages/0/fields/2/max", "\"soon\"", "#/pages/0/fields/2/max"},
      {"/pages/0/fields/2/same_as", "\"birth_date\"", "not the id of a date on an earlier page"},
      {"/pages/7/fields/1/fields/0/same_person_as", R"(["route"])",
       "#/pages/7/fields/1/fields/0/same_person_as/0: names no person on an earlier page"},
      {"/pages/1/fields/0/options", R"([{"value":"all","label":"A"}])", "at least two options"},
      {"/pages/1/fields/0/options/0/label", "\"\"", "the option has no label"},
      {"/pages/2/show_if", R"({"==":[{"var":"route"},"away"]})", "no option \"away\""},
      {"/pages/2/show_if", R"({"==":[{"var":"rout"},"all"]})", "which is no field"},
      {"/pages/2/show_if", R"({"var":"consent"})", "which stands later"},
      {"/pages/2/show_if", R"({"==":[{"var":"route"},false]})", "false here: write \"===\""},
      {"/pages/2/show_if", R"({"!=":[{"var":"route"},true]})", "false here: write \"!==\""},
      {"/pages/2/show_if", R"({"equals":[1,1]})", "there is no operator"},
      {"/pages/2/show_if", R"({"var":"route$age"})", "has no \"$age\""},
      {"/pages/2/show_if", R"({"var":"item.route"})", "only a rule in a group's row"},
      {"/pages/2/show_if", R"({"<":[{"var":"$.values.nothing"},1]})", "no dated value"},
      {"/pages/2/show_if", R"({"<":[{"var":"birth_date$age"},1000]})", "warning #/pages/2/show_if"},
      {"/pages/7/fields/1/fields/0/show_if", R"({"var":"item.apart"})", "later in the row"},
      {"/pages/7/fields/1/fields/3/show_if", R"({"var":"item.sex"})", "the row has no field"},
      {"/pages/0/fields/0/hint", "\"半角で入力してください\"", "#/pages/0/fields/0/hint: 「半角」"},
      {"/pages/0/text", "\"{who}の名前\"", "#/pages/0/text: {who} is not replaced"},
      {"/pages/2/fields/0/kind", "\"text\"", "#/pages/2: a stop page says why, and where to go"},
      {"/pages/0/short_title", "\"あなたについて教えてください\"", "give a \"short_title\""},
      {"/pages/0/fields/0/hint", "\"数字だけで書いてください\"", "「数字だけ」"},
      {"/pages/0/fields/0/hint", "\"カタカナで入力してください\"", "「カタカナで入力」"},
      {"/intro", "{}", "the intro does not say \"lead\""},
      {"/values/care_age", R"([{"from":"2026-04-01","value":1},{"from":"2020-04-01","value":2}])",
       "from old to new"},
      {"/pages/11/fields/1/statement", "\"\"", "\"statement\" has a value of the wrong kind"},
  };
  for (const Row& row : table) {
    INFO(row.pointer << " = " << row.value);
    const std::string said = lint_with(row.pointer, row.value);
    INFO(said);
    CHECK(said.contains(row.said));
  }
}

TEST_CASE("a page of more than eight questions is warned of") {
  Json fields = Json::array();
  for (int i = 0; i < 9; ++i) {
    const std::string id = "extra_" + std::to_string(i);
    fields.push_back({{"id", id}, {"kind", "text"}, {"label", id}});
  }
  CHECK(lint_with("/pages/10/fields", fields.dump().c_str()).contains("more than 8 questions"));
}

TEST_CASE("an example that does not behave as it says is an error of the form") {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / "todoke_lint_test" / "small";
  fs::remove_all(folder.parent_path());
  fs::create_directories(folder / "examples");
  const auto write = [](const fs::path& file, const char* text) {
    std::FILE* stream = std::fopen(file.c_str(), "wb");
    REQUIRE(stream != nullptr);
    std::fputs(text, stream);
    std::fclose(stream);
  };
  write(folder / "form.json", R"({"id":"small","version":"1","valid_from":"2026-04-01",
    "title":"t","pages":[{"id":"p","title":"t","fields":[
      {"id":"a","kind":"yes_no","label":"あ"},
      {"id":"b","kind":"text","label":"い","show_if":{"==":[{"var":"a"},7]}}]}]})");
  write(folder / "examples/one.json",
        R"({"name":"n","today":"2026-11-21","answers":{},"expect":{"pages":["p"],"problems":[]}})");
  write(folder / "examples/two.json",
        R"({"name":"n","today":"2026-03-31","answers":{},"expect":{"pages":["p"],"problems":[]}})");
  const std::string said = in_lines(lint_form(folder / "form.json", Json::object()));
  INFO(said);
  CHECK(said.contains("error examples/two.json#/today: the form is not in force on 2026-03-31"));
  CHECK_FALSE(said.contains("one.json#/today"));
  CHECK(said.contains("examples/one.json: found but not expected: required_yes_no at a"));
  CHECK(said.contains("error #/pages/0/fields/1: p/b is never shown, whatever is answered"));
  CHECK(said.contains("warning #/pages/0/fields/1: p/b show_if: never true"));
  fs::remove_all(folder.parent_path());
}
