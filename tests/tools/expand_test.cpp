#include <catch2/catch_test_macros.hpp>

#include "core/form/form.h"
#include "tools/form/expand.h"

using namespace todoke;

namespace {

Blocks blocks() {
  Blocks blocks;
  blocks["person"] = *parse_json(R"({"title":"人","with":{"who":"本人"},"fields":[
    {"id":"name","kind":"name","label":"{who}の氏名"},
    {"id":"kana","kind":"kana","label":"フリガナ","from":"@.name"},
    {"id":"age","kind":"number","label":"年","show_if":{"==":[{"var":"@.name.family"},"山"]}}]})");
  blocks["pair"] = *parse_json(R"({"fields":[
    {"use":"person","id":"first","with":{"who":"{role}"}},
    {"id":"note","kind":"text","label":"注","show_if":{"var":"@.first_name"}}]})");
  return blocks;
}

Result<Expansion> expand(const char* fields) {
  const auto author = parse_json(std::string(R"({"$schema":"x","id":"f","version":"1",
    "valid_from":"2026-04-01","title":"t","pages":[{"id":"p","title":"t","fields":)") +
                                 fields + "}]}");
  REQUIRE(author);
  return expand_form(*author, blocks());
}

Json fields_of(const char* fields) {
  const auto expansion = expand(fields);
  REQUIRE(expansion);
  REQUIRE(load_form(expansion->form));
  return expansion->form["pages"][0]["fields"];
}

Error error_of(const char* fields) {
  const auto expansion = expand(fields);
  REQUIRE_FALSE(expansion);
  return expansion.error();
}

}  // namespace

TEST_CASE("a block's fields become the form's own, with ids, words and rules of this use") {
  const Json fields = fields_of(
      R"([{"use":"person","id":"claimant","with":{"who":"請求する方"}}])");
  CHECK(fields[0]["id"] == "claimant_name");
  CHECK(fields[0]["label"] == "請求する方の氏名");
  CHECK(fields[1]["from"] == "claimant_name");
  CHECK(fields[2]["show_if"] == *parse_json(R"({"==":[{"var":"claimant_name.family"},"山"]})"));
}

TEST_CASE("a block without an id keeps its ids, and its own words where none are given") {
  const Json fields = fields_of(R"([{"use":"person"}])");
  CHECK(fields[0]["id"] == "name");
  CHECK(fields[0]["label"] == "本人の氏名");
}

TEST_CASE("set changes a member, null takes it out, omit leaves a field out") {
  const Json fields = fields_of(R"([{"use":"person","id":"a","omit":["kana"],
    "set":{"age":{"show_if":null,"label":"年齢"}}}])");
  REQUIRE(fields.size() == 2);
  CHECK(fields[1]["label"] == "年齢");
  CHECK_FALSE(fields[1].contains("show_if"));
}

TEST_CASE("a use's show_if is asked of each of its fields") {
  const Json fields = fields_of(R"([{"use":"person","id":"a","show_if":{"var":"x"}}])");
  CHECK(fields[0]["show_if"] == *parse_json(R"({"var":"x"})"));
  CHECK(fields[2]["show_if"]["and"][0] == *parse_json(R"({"var":"x"})"));
}

TEST_CASE("in a row, rules of a block see the row, other members name the field beside") {
  const Json fields = fields_of(R"([{"id":"g","kind":"group","label":"ぐ","fields":[
    {"use":"person","id":"child"}]}])");
  const Json& row = fields[0]["fields"];
  CHECK(row[1]["from"] == "child_name");
  CHECK(row[2]["show_if"] == *parse_json(R"({"==":[{"var":"item.child_name.family"},"山"]})"));
}

TEST_CASE("a block may use a block; words and ids go through") {
  const Json fields = fields_of(R"([{"use":"pair","id":"x","with":{"role":"父"}}])");
  REQUIRE(fields.size() == 4);
  CHECK(fields[0]["id"] == "x_first_name");
  CHECK(fields[0]["label"] == "父の氏名");
  CHECK(fields[1]["from"] == "x_first_name");
  CHECK(fields[3]["show_if"] == *parse_json(R"({"var":"x_first_name"})"));
}

TEST_CASE("a place in the expanded form is told as the author's place") {
  const auto expansion = expand(R"([{"id":"a","kind":"text","label":"あ"},
    {"use":"person","id":"b","set":{"kana":{"hint":"h"}}},{"id":"c","kind":"text","label":"う"}])");
  REQUIRE(expansion);
  CHECK(origin_of(*expansion, "/title") == Origin{"", "/title"});
  CHECK(origin_of(*expansion, "/pages/0/fields/0/id") == Origin{"", "/pages/0/fields/0/id"});
  CHECK(origin_of(*expansion, "/pages/0/fields/2/label") == Origin{"person", "/fields/1/label"});
  CHECK(origin_of(*expansion, "/pages/0/fields/2/hint") ==
        Origin{"", "/pages/0/fields/1/set/kana/hint"});
  CHECK(origin_of(*expansion, "/pages/0/fields/4/label") == Origin{"", "/pages/0/fields/2/label"});
}

TEST_CASE("a use that cannot be understood is refused at its place") {
  CHECK(error_of(R"([{"use":"nobody"}])").code == "unknown_block");
  CHECK(error_of(R"([{"use":"person","colour":1}])").where == "/pages/0/fields/0/colour");
  CHECK(error_of(R"([{"use":"person","set":{"mail":{}}}])").code == "unknown_field");
  CHECK(error_of(R"([{"use":"person","omit":["mail"]}])").code == "unknown_field");
}
