#include <catch2/catch_test_macros.hpp>

#include "small_lint.h"
#include "tools/lint/vocabulary.h"

using namespace todoke;

namespace {

constexpr const char* vocabulary = R"({
  "people": {"applicant": "申請する方（請求する方、届け出る方）", "spouse": "配偶者",
             "child": "お子さん（手当や保育の対象）", "older_child": "大学生年代のお子さん",
             "household_head": "世帯主", "proxy": "代理人"},
  "of_people": {"name": {"kind": "name"}, "birth_date": {"kind": "date"},
                "phone": {"kind": "phone"}, "account": {"kind": "bank_account"},
                "sex": {"kind": "choice", "values": ["male", "female"]},
                "together": {"kind": ["choice", "yes_no"]}},
  "facts": {"move.date": {"kind": "date", "label": "引っ越した日"}}})";

std::string lint_fields(const std::string& fields, const char* page_title = "t") {
  const std::string pages =
      std::string(R"([{"id":"p","title":")") + page_title + R"(","fields":[)" + fields + "]}]";
  return lint_small(pages.c_str(), nullptr, vocabulary);
}

std::string group(const std::string& id, const std::string& label, const std::string& fields) {
  return R"({"id":")" + id + R"(","kind":"group","label":")" + label +
         R"(","item_title":"i","add_label":"a","fields":[)" + fields + "]}";
}

const std::string child_name = R"({"id":"name","kind":"name","label":"氏名","fact":"child.name"})";

}  // namespace

TEST_CASE("facts of the vocabulary, asked by the right kinds, are in order") {
  CHECK(lint_fields(R"(
    {"id":"n","kind":"name","label":"氏名","fact":"applicant.name"},
    {"id":"d","kind":"date","label":"日","fact":"move.date"},
    {"id":"s","kind":"choice","label":"性別","fact":"spouse.sex","options":[
      {"value":"female","label":"女性"},{"value":"male","label":"男性"}]},
    {"id":"t","kind":"yes_no","label":"同居","fact":"spouse.together"})") == "");
}

TEST_CASE("a proxy's own data without autofill is a warning, nobody else's") {
  CHECK(lint_fields(R"({"id":"n","kind":"name","label":"氏名","fact":"proxy.name"})")
            .contains("warning #/pages/0/fields/0: a proxy fills this in"));
  CHECK(lint_fields(R"(
    {"id":"n","kind":"name","label":"氏名","fact":"proxy.name","autocomplete":"self"},
    {"id":"s","kind":"name","label":"配偶者の氏名","fact":"spouse.name"})") == "");
}

TEST_CASE("a fact that the vocabulary does not have is an error") {
  CHECK(lint_fields(R"({"id":"n","kind":"name","label":"氏名","fact":"aunt.name"})")
            .contains("error #/pages/0/fields/0/fact: \"aunt.name\" is no fact"));
  CHECK(lint_fields(R"({"id":"d","kind":"date","label":"日","fact":"applicant.wedding"})")
            .contains("is no fact"));
}

TEST_CASE("a fact asked by a field of another kind is an error") {
  CHECK(lint_fields(R"({"id":"n","kind":"text","label":"氏名","fact":"applicant.name"})")
            .contains("is asked by a field of kind name, not text"));
}

TEST_CASE("an option that is no value of the fact is an error at the option") {
  CHECK(lint_fields(R"({"id":"s","kind":"choice","label":"性別","fact":"spouse.sex","options":[
    {"value":"female","label":"女性"},{"value":"man","label":"男性"}]})")
            .contains("error #/pages/0/fields/0/options/1: \"man\" is no value of"));
}

TEST_CASE("a fact is asked once, but of different people in different groups") {
  const std::string two = R"({"id":"a","kind":"phone","label":"一","fact":"applicant.phone"},
                             {"id":"b","kind":"phone","label":"二","fact":"applicant.phone"})";
  CHECK(lint_fields(two).contains("error #/pages/0/fields/1/fact: \"applicant.phone\" is asked "
                                  "twice"));
  const std::string other_name =
      R"({"id":"other","kind":"name","label":"別","fact":"child.name"})";
  CHECK(lint_fields(group("g", "子", child_name) + "," + group("h", "子", child_name)) == "");
  CHECK(lint_fields(group("g", "子", child_name + "," + other_name)).contains("asked twice"));
  CHECK(lint_fields(child_name + "," + group("g", "子", child_name)).contains("asked twice"));
}

TEST_CASE("a field that belongs to a person is warned of with its fact, the nearest name first") {
  struct Row {
    const char* field;
    const char* page_title;
    const char* fact;
  };
  const Row table[] = {
      {R"({"id":"n","kind":"name","label":"配偶者の氏名"})", "申請する方", "spouse.name"},
      {R"({"id":"spouse_name","kind":"name","label":"氏名"})", "t", "spouse.name"},
      {R"({"id":"n","kind":"name","label":"氏名"})", "請求する方の氏名", "applicant.name"},
      {R"({"id":"b","kind":"date","label":"生年月日"})", "世帯主", "household_head.birth_date"},
      {R"({"id":"b","kind":"bank_account","label":"口座"})", "届け出る方", "applicant.account"},
  };
  for (const Row& row : table) {
    INFO(row.field << " on " << row.page_title);
    const std::string said = lint_fields(row.field, row.page_title);
    INFO(said);
    CHECK(said.contains(std::string("\"fact\": \"") + row.fact + "\""));
  }
  CHECK(lint_fields(group("g", "大学生年代のお子さん", R"({"id":"n","kind":"name","label":"名"})"))
            .contains("older_child.name"));
}

TEST_CASE("a field of nobody in the vocabulary is not warned of") {
  CHECK(lint_fields(R"({"id":"n","kind":"name","label":"主治医の氏名"})") == "");
  CHECK(lint_fields(R"({"id":"d","kind":"date","label":"配偶者が働き始めた日"})") == "");
  CHECK(lint_fields(R"({"id":"e","kind":"email","label":"配偶者のメール"})") == "");
  CHECK(lint_fields(group("g", "世帯主以外の方", R"({"id":"n","kind":"name","label":"氏名"})"),
                    "世帯主") == "");
}

TEST_CASE("a misshapen facts.json is refused") {
  CHECK_FALSE(Vocabulary::load(*parse_json(R"({"people":{},"facts":{}})")));
  CHECK_FALSE(Vocabulary::load(*parse_json("[]")));
}
