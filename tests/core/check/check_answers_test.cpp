#include "sheet_of.h"

using namespace todoke;

namespace {

const char* const fields = R"([
  {"id":"has_pet","kind":"yes_no","label":"動物がいますか"},
  {"id":"pet","kind":"text","label":"動物","show_if":{"var":"has_pet"}},
  {"id":"day","kind":"date","label":"日"},
  {"id":"children","kind":"group","label":"お子さん","max_rows":2,"min_rows":0,"required":false,
   "fields":[{"id":"name","kind":"name","label":"名前"}]},
  {"id":"photo","kind":"file","label":"写真","required":false,"max_bytes":1000}])";

Lines problems_of(const char* answers, std::vector<Attachment> files = {}) {
  const Form form = form_of_fields(fields);
  return in_short(check_answers(form, facts_of_tests(), *parse_json(answers), files));
}

Attachment photo(std::uint64_t bytes = 10) { return {"p1", "a.jpg", "image/jpeg", bytes, ""}; }

}  // namespace

TEST_CASE("answers that the form would give itself are accepted") {
  CHECK(problems_of(R"({"has_pet":false,"day":"2026-02-28"})").empty());
  CHECK(problems_of(R"({"has_pet":true,"pet":"犬","day":"2026-02-28",
    "children":[{"name":{"family":"山","given":"川"}}],"photo":{"files":["p1"]}})",
                    {photo()})
            .empty());
}

TEST_CASE("an answer that the sheet does not give back unchanged is unexpected") {
  struct Row {
    const char* answers;
    const char* at;
  };
  const Row table[] = {
      {R"({"has_pet":false,"pet":"犬","day":"2026-02-28"})", "pet"},
      {R"({"has_pet":false,"day":"2026-02-28","stranger":1})", "stranger"},
      {R"({"has_pet":false,"day":"2026-02-28","Ｘ":1})", "?"},
      {R"({"has_pet":true,"pet":" 犬","day":"2026-02-28"})", "pet"},
      {R"({"has_pet":false,"day":"2026-02-28","children":[]})", "children"},
      {R"({"has_pet":false,"day":"2026-02-28","children":[7]})", "children/1"},
      {R"({"has_pet":false,"day":"2026-02-28","children":{"name":1}})", "children"},
      {R"({"has_pet":false,"day":"2026-02-28","children":[
          {"name":{"family":"山","given":"川"},"age":3}]})",
       "children/1/age"},
      {R"({"has_pet":false,"day":"2026-02-28","children":[
          {"name":{"family":"山 ","given":"川"}}]})",
       "children/1/name"},
      {R"({"has_pet":false,"day":"2026-02-28","photo":{"later":true}})", "photo"},
  };
  for (const Row& row : table) {
    INFO(row.answers);
    const Lines problems = problems_of(row.answers);
    CHECK(std::ranges::contains(problems, std::string("unexpected_answer at ") + row.at));
  }
}

TEST_CASE("an answer of the wrong shape is never taken for an answer") {
  for (const char* wrong : {"1", "\"yes\"", "null", "[true]", "{\"a\":true}"}) {
    const std::string answers =
        std::string(R"({"day":"2026-02-28","has_pet":)") + wrong + "}";
    INFO(answers);
    CHECK(problems_of(answers.c_str()) ==
          Lines{"required_yes_no at has_pet", "unexpected_answer at has_pet"});
  }
  CHECK(problems_of("[]") == Lines{"unexpected_answer at ", "required_yes_no at has_pet",
                                   "required at day"});
}

TEST_CASE("an answer that can be read but is wrong is told once, as what is wrong with it") {
  const Form form = form_of_fields(R"([{"id":"number","kind":"my_number","label":"番号"}])");
  const Json answers = *parse_json(R"({"number":"123456789012"})");
  CHECK(in_short(check_answers(form, facts_of_tests(), answers, {})) ==
        Lines{"my_number_check_digit at number"});
}

TEST_CASE("a date that does not exist is no answer") {
  CHECK(problems_of(R"({"has_pet":false,"day":"2026-02-31"})") ==
        Lines{"required at day", "unexpected_answer at day"});
}

TEST_CASE("more rows than the form takes are refused") {
  CHECK(problems_of(R"({"has_pet":false,"day":"2026-02-28","children":[
          {"name":{"family":"山","given":"一"}},{"name":{"family":"山","given":"二"}},
          {"name":{"family":"山","given":"三"}}]})") == Lines{"too_many_rows at children"});
}

TEST_CASE("attachments and the answers that name them must agree") {
  const char* const with_photo =
      R"({"has_pet":false,"day":"2026-02-28","photo":{"files":["p1"]}})";
  CHECK(problems_of(with_photo) ==
        Lines{"missing_attachment at photo", "unexpected_answer at photo"});
  CHECK(problems_of(R"({"has_pet":false,"day":"2026-02-28"})", {photo()}) ==
        Lines{"unexpected_answer at attachments/p1"});
  CHECK(problems_of(with_photo, {photo(1001)}) == Lines{"file_too_large at photo"});
}
