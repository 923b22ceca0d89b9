#include <catch2/catch_test_macros.hpp>

#include "core/base/json.h"
#include "small_lint.h"

using namespace todoke;

namespace {

constexpr const char* pages = R"([{"id":"p","title":"t","fields":[
  {"id":"who","kind":"name","label":"氏名"},
  {"id":"account","kind":"choice","label":"口座","options":[
    {"value":"public","label":"公金"},{"value":"own","label":"ほか"}]},
  {"id":"bank","kind":"bank_account","label":"口座",
   "show_if":{"==":[{"var":"account"},"own"]}},
  {"id":"children","kind":"group","label":"子","item_title":"i","add_label":"a","fields":[
    {"id":"name","kind":"name","label":"氏名"},
    {"id":"apart","kind":"yes_no","label":"別居"},
    {"id":"where","kind":"address","label":"住所","show_if":{"var":"item.apart"}}]},
  {"id":"told","kind":"note","label":"注","text":"注"},
  {"id":"mail","kind":"email","label":"メール","required":false}]}])";

Json good() {
  return *parse_json(R"({"category":"子育て","life_events":["birth"],"summary":"一文。",
    "words":["一","二","三","四","五","六","七","八"],"applicants":["resident"],
    "identity":"unknown","reception":null,
    "variants":[{"id":"small-form-public-account","official_name":"専用",
                 "given":{"account":"public"}}],
    "official_fields":[{"item":"氏名","fields":["who"]},{"item":"口座","fields":["bank"]},
      {"item":"児童","fields":["children/name","where"]},
      {"item":"押印","dropped":"2020年12月に廃止"}],
    "own_fields":[{"fields":["mail"],"reason":"不備の連絡を早くするため"}]})");
}

std::string lint_with(const char* pointer, const char* value) {
  Json catalogue = good();
  catalogue[Json::json_pointer(pointer)] = *parse_json(value);
  return lint_small(pages, catalogue.dump().c_str());
}

}  // namespace

TEST_CASE("a catalogue that covers its form is in order") {
  CHECK(lint_with("/category", "\"くらし\"") == "");
  CHECK(lint_with("/reception", R"({"from":"08-01","to":"08-31","text":"8月"})") == "");
}

TEST_CASE("each mistake of a catalogue is found at its place") {
  struct Row {
    const char* pointer;
    const char* value;
    const char* said;
  };
  const Row table[] = {
      {"/colour", "1", "catalogue.json#/colour: "},
      {"/category", "7", "catalogue.json#/category: "},
      {"/applicants", R"(["dog"])", "\"dog\" is no kind of applicant"},
      {"/identity", "\"perhaps\"", "catalogue.json#/identity: "},
      {"/life_events", R"(["Birth!"])", "is no snake_case word"},
      {"/words", R"(["一"])", "warning catalogue.json#/words: 1 words"},
      {"/words/1", "\"一\"", "stands there twice"},
      {"/words/1", "3", "error catalogue.json#/words/1: a text"},
      {"/reception", R"({"from":"8/1","to":"08-31","text":"8月"})", "#/reception/from: "},
      {"/variants/0/given", R"({"account":"cash"})", "\"account\" has no answer \"cash\""},
      {"/variants/0/given", R"({"purse":"own"})", "\"purse\" is no field"},
      {"/variants/0/id", "\"Public Account\"", "no id of a form"},
      {"/official_fields/0", R"({"item":"氏名"})", "「氏名」 is asked nowhere"},
      {"/official_fields/0", R"({"item":"氏名","fields":[]})", "「氏名」 is asked nowhere"},
      {"/official_fields/0/fields", R"(["nobody"])", "#/official_fields/0/fields/0: \"nobody\""},
      {"/own_fields/0", R"({"fields":["mail"]})", "catalogue.json#/own_fields/0"},
      {"/own_fields", "[]", "warning #/pages/0/fields/5: \"mail\" is not on the official form"},
      {"/official_fields/2/fields", R"(["children/name"])", "\"where\" is not on the official"},
  };
  for (const Row& row : table) {
    INFO(row.pointer << " = " << row.value);
    const std::string said = lint_with(row.pointer, row.value);
    INFO(said);
    CHECK(said.contains(row.said));
  }
}

TEST_CASE("what follows from a question that has an item needs none itself") {
  const char* more = R"([{"id":"p","title":"t","fields":[
    {"id":"name","kind":"name","label":"氏名"},
    {"id":"kana","kind":"kana","label":"フリガナ","from":"name"},
    {"id":"job","kind":"choice","label":"仕事","options":[
      {"value":"a","label":"A"},{"value":"other","label":"他"}]},
    {"id":"job_other","kind":"text","label":"仕事","show_if":{"==":[{"var":"job"},"other"]}},
    {"id":"remarks","kind":"long_text","label":"ほかに","required":false},
    {"id":"mail","kind":"email","label":"メール"}]}])";
  Json catalogue = good();
  catalogue["variants"] = Json::array();
  catalogue["own_fields"] = Json::array();
  catalogue["official_fields"] = {{{"item", "氏名"}, {"fields", {"name"}}},
                                  {{"item", "職業"}, {"fields", {"job"}}}};
  const std::string said = lint_small(more, catalogue.dump().c_str());
  INFO(said);
  CHECK(said.starts_with("warning #/pages/0/fields/5: \"mail\""));
}

TEST_CASE("a group that is named covers its rows; notes and questions that lead need no item") {
  CHECK(lint_with("/official_fields/2/fields", R"(["children"])") == "");
}
