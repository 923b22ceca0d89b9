#include <catch2/catch_test_macros.hpp>

#include "core/form/form.h"
#include "tools/form/edit_rule.h"
#include "tools/form/fold.h"
#include "tools/form/form_files.h"

using namespace todoke;

namespace {

Json json(const char* text) {
  const auto document = parse_json(text);
  REQUIRE(document);
  return *document;
}

Json claim() { return read_authored_form("forms/child-allowance-claim/form.json")->expansion.form; }

std::set<std::string> ids_of(const Json& form) {
  std::set<std::string> ids;
  for (const Json& page : form["pages"]) {
    for (const Json& field : page["fields"]) ids.insert(field["id"]);
  }
  return ids;
}

}  // namespace

TEST_CASE("a rule is made short without changing when it is true", "[fold]") {
  CHECK(simplify(json(R"({"and":[true,{"var":"a"}]})")) == json(R"({"var":"a"})"));
  CHECK(simplify(json(R"({"or":[{"==":["own","public"]},{"and":[{"var":"a"},false]}]})")) == false);
  CHECK(simplify(json(R"({"!":[{"==":[1,1]}]})")) == false);
  CHECK(simplify(json(R"({"if":[false,1,{"var":"a"},2,3]})")) ==
        json(R"({"if":[{"var":"a"},2,3]})"));
  CHECK(simplify(json(R"({"some":[null,{"==":[{"var":"x"},1]}]})")) == false);
  CHECK(simplify(json(R"({"and":[{"var":"a"},{"and":[{"var":"b"},{"var":"a"}]}]})")) ==
        json(R"({"and":[{"var":"a"},{"var":"b"}]})"));
}

TEST_CASE("nothing is put in from a question that is never asked", "[fold]") {
  const Json form = json(R"({"pages":[
    {"id":"a","title":"t","fields":[
      {"id":"day","kind":"date","label":"d"},
      {"id":"gone","kind":"date","label":"d","show_if":false},
      {"id":"mother","kind":"name","label":"n","show_if":false}]},
    {"id":"b","title":"t","fields":[{"id":"rows","kind":"group","label":"g","fields":[
      {"id":"kept","kind":"date","label":"d","same_as":"day"},
      {"id":"free","kind":"date","label":"d","same_as":"gone"},
      {"id":"name","kind":"name","label":"n","same_person_as":["mother"]}]}]}]})");
  const auto folded = fold_form(form, {});
  REQUIRE(folded);
  const Json rows = folded->at("pages")[1]["fields"][0]["fields"];
  CHECK(rows[0]["same_as"] == "day");
  CHECK_FALSE(rows[1].contains("same_as"));
  CHECK_FALSE(rows[2].contains("same_person_as"));
}

TEST_CASE("today is neither before nor after a date that is not given", "[fold]") {
  CHECK(simplify(json(R"({"<=":[{"var":"$.today"},null]})")) == false);
  CHECK(simplify(json(R"({"<":[null,{"var":"$.today"}]})")) == false);
  CHECK(simplify(json(R"({"==":[{"var":"$.today"},null]})")).is_object());
  CHECK(simplify(json(R"({"<=":[{"var":"$.today"},{"var":"until"}]})")).is_object());
}

TEST_CASE("a var is found in rows, in bodies and with what follows it", "[fold]") {
  const Json rule = json(R"({"and":[{"some":[{"var":"children"},{"<":[{"var":"born$age"},3]}]},
    {"==":[{"var":"item.name.family"},{"var":["a",1]}]},{"var":"$.today"}]})");
  std::vector<std::string> seen;
  replace_vars(rule, [&](const RulePath& path) {
    seen.push_back(path.group + "|" + path.id + "|" + path.rest + (path.in_row ? "|row" : ""));
    return Json();
  });
  CHECK(seen == std::vector<std::string>{"|children|", "children|born|$age|row",
                                         "|name|.family|row", "|a|", "|$.today|"});
  CHECK(fields_read(rule) == std::set<std::string>{"a", "children"});
}

TEST_CASE("a guarded answer that is compared is its guard, or nothing", "[fold]") {
  const Json guarded = json(R"({"if":[{"var":"a"},true,null]})");
  CHECK(simplify({{"==", Json(Json::array_t{guarded, true})}}) == json(R"({"var":"a"})"));
  CHECK(simplify({{"===", Json(Json::array_t{guarded, false})}}) == false);
  // An answer that is absent equals false.
  CHECK(simplify({{"==", Json(Json::array_t{guarded, false})}}) == not_of(var_of("a")));
  CHECK(simplify(json(R"({"and":[{"var":"a"},{"!":[{"var":"a"}]}]})")) == false);
}

TEST_CASE("a given answer takes away its question and all that can never come", "[fold]") {
  const auto variant = make_variant(
      claim(), json(R"({"id":"child-allowance-claim-public-account","official_name":"専用",
                        "given":{"account_kind":"public"}})"));
  REQUIRE(variant);
  const std::set<std::string> ids = ids_of(*variant);
  for (const char* gone : {"account_kind", "account", "account_photo"}) {
    CHECK_FALSE(ids.contains(gone));
  }
  CHECK(ids.contains("claimant_kana"));
  CHECK((*variant)["id"] == "child-allowance-claim-public-account");
  CHECK((*variant)["official_name"] == "専用");
  CHECK(load_form(*variant));
}

TEST_CASE("a given answer reaches through several rules", "[fold]") {
  const auto folded = fold_form(claim(), {{"claimant_job", "employee"}});
  REQUIRE(folded);
  const std::set<std::string> ids = ids_of(*folded);
  CHECK_FALSE(ids.contains("paid_by_workplace"));
  CHECK_FALSE(ids.contains("stop_public_servant_note"));
  CHECK(ids.contains("claimant_job"));
  CHECK_FALSE(ids_of(without_given(*folded)).contains("claimant_job"));
}

TEST_CASE("what is given only sometimes is known to rules only then", "[fold]") {
  const auto folded = fold_form(claim(), {{"spouse_together", true}});
  REQUIRE(folded);
  CHECK_FALSE(ids_of(*folded).contains("spouse_address"));
  CHECK_FALSE(ids_of(*folded).contains("divorce_talks"));
  CHECK(ids_of(*folded).contains("spouse_name"));
}

TEST_CASE("a field that is not there cannot be given", "[fold]") {
  const auto folded = fold_form(claim(), {{"nothing", true}});
  REQUIRE_FALSE(folded);
  CHECK(folded.error().code == "unknown_field");
}
