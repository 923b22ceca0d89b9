#include <catch2/catch_test_macros.hpp>

#include <string>

#include "core/form/form.h"

using namespace todoke;

namespace {

const char* const small = R"({
  "id": "small", "version": "1", "valid_from": "2026-04-01", "title": "小さな手続",
  "pages": [{"id": "one", "title": "はじめに", "fields": [
    {"id": "name", "kind": "text", "label": "名前", "max_length": 20},
    {"id": "pets", "kind": "group", "label": "動物", "fields": [
      {"id": "name", "kind": "text", "label": "名前"}]}]}]})";

Json small_form() { return *parse_json(small); }

Error error_of(const Json& document) {
  const Result<Form> form = load_form(document);
  REQUIRE_FALSE(form);
  return form.error();
}

/// The small form with one member changed at a pointer.
Json with(const char* pointer, const char* value) {
  Json document = small_form();
  document[Json::json_pointer(pointer)] = *parse_json(value);
  return document;
}

Json without(const char* parent, const char* member) {
  Json document = small_form();
  document[Json::json_pointer(parent)].erase(member);
  return document;
}

}  // namespace

TEST_CASE("a whole form is loaded with its defaults") {
  const Result<Form> form = load_form(small_form());
  REQUIRE(form);
  CHECK(form->pages[0].short_title == "はじめに");
  CHECK(form->pages[0].fields[0].required);
  CHECK(integer_of(form->pages[0].fields[0].settings, "max_length") == 20);
  CHECK(form->valid_to.empty());
}

TEST_CASE("the same id may stand in a group and outside, for they are different places") {
  const Result<Form> form = load_form(small_form());
  REQUIRE(form);
  CHECK(form->pages[0].fields[1].fields[0].id == "name");
  CHECK(find_field(*form, "name")->kind == "text");
  CHECK(find_field(*form, "pets/name") == nullptr);
}

TEST_CASE("what is wrong in a form is refused with its place") {
  struct Refused {
    const char* pointer;
    const char* value;
    const char* code;
    const char* where;
  };
  const Refused table[] = {
      {"/id", "\"a/b\"", "bad_id", "/id"},
      {"/id", "7", "wrong_type", "/id"},
      {"/valid_from", "\"2026-02-30\"", "bad_date", "/valid_from"},
      {"/valid_to", "\"soon\"", "bad_date", "/valid_to"},
      {"/colour", "\"blue\"", "unknown_member", "/colour"},
      {"/pages", "[]", "missing_member", "/pages/0"},
      {"/pages/0", "[]", "wrong_type", "/pages/0"},
      {"/pages/0/name", "\"x\"", "unknown_member", "/pages/0/name"},
      {"/pages/0/fields/0/id", "\"Name\"", "bad_id", "/pages/0/fields/0/id"},
      {"/pages/0/fields/0/id", "\"pets\"", "duplicate_id", "/pages/0/fields/1/id"},
      {"/pages/0/fields/0/required", "\"yes\"", "wrong_type", "/pages/0/fields/0/required"},
      {"/pages/0/fields/0/fields", "[]", "unknown_member", "/pages/0/fields/0/fields"},
      {"/pages/0/fields/0/options", "[{\"value\":\"a b\",\"label\":\"x\"}]", "bad_id",
       "/pages/0/fields/0/options/0/value"},
      {"/pages/0/fields/0/options",
       "[{\"value\":\"a\",\"label\":\"x\"},{\"value\":\"a\",\"label\":\"y\"}]", "duplicate_id",
       "/pages/0/fields/0/options/1/value"},
      {"/pages/0/fields/0/checks", "[{\"message\":\"m\"}]", "missing_member",
       "/pages/0/fields/0/checks/0/rule"},
      {"/pages/0/fields/1/fields/0/kind", "\"group\"", "wrong_type",
       "/pages/0/fields/1/fields/0/kind"},
      {"/values", "{\"Fee\":[]}", "bad_id", "/values/Fee"},
      {"/values", "{\"fee\":[{\"from\":\"x\",\"value\":1}]}", "bad_date", "/values/fee/0/from"},
  };
  for (const Refused& row : table) {
    INFO(row.pointer << " = " << row.value);
    const Error error = error_of(with(row.pointer, row.value));
    CHECK(error.code == row.code);
    CHECK(error.where == row.where);
  }
}

TEST_CASE("a member that must be there is missed") {
  CHECK(error_of(without("", "title")).code == "missing_member");
  CHECK(error_of(without("/pages/0", "id")).where == "/pages/0/id");
  CHECK(error_of(without("/pages/0/fields/0", "kind")).where == "/pages/0/fields/0/kind");
  CHECK(error_of(without("/pages/0/fields/1", "fields")).where == "/pages/0/fields/1/fields");
  CHECK(error_of(Json::array()).code == "wrong_type");
}

TEST_CASE("a rule that is nested too deeply is refused as a bad rule") {
  Json rule = true;
  for (int i = 0; i < 200; ++i) rule = Json{{"!", {rule}}};
  Json document = small_form();
  document["pages"][0]["show_if"] = rule;
  const Error error = error_of(document);
  CHECK(error.code == "bad_rule");
  CHECK(error.where.starts_with("/pages/0/show_if"));
}

TEST_CASE("a check without a code is named by its number") {
  const Result<Form> form = load_form(with(
      "/pages/0/fields/0/checks",
      R"([{"rule":true,"message":"a","code":"own"},{"rule":true,"message":"b"}])"));
  REQUIRE(form);
  CHECK(form->pages[0].fields[0].checks[0].code == "own");
  CHECK(form->pages[0].fields[0].checks[1].code == "check_2");
}
