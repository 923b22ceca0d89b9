#include <catch2/catch_test_macros.hpp>

#include "core/check/sheet.h"
#include "core/submission/parts.h"
#include "tools/form/edit_rule.h"
#include "tools/form/form_files.h"

using namespace todoke;

namespace {

constexpr const char* id = "6f1c2a34-9b7d-4e21-8c55-0a1b2c3d4e5f";

Json json(std::string_view text) {
  const auto document = parse_json(text);
  REQUIRE(document);
  return *document;
}

Json form(const std::string& name, std::string_view pages) {
  Json made = json(R"({"id":"","version":"1","valid_from":"2026-04-01","title":"題"})");
  made["id"] = name;
  made["pages"] = json(pages);
  return made;
}

/// Two procedures about a dog and its owner.
Result<Json> find_form(const std::string& procedure) {
  if (procedure == "first") {
    return form("first", R"([
      {"id":"owner","title":"t","fields":[
        {"id":"name","kind":"text","label":"氏名","fact":"applicant.name","max_length":50},
        {"id":"late","kind":"yes_no","label":"遅れましたか"}]},
      {"id":"stop_late","title":"t","stop":true,"show_if":{"==":[{"var":"late"},true]},
       "fields":[{"id":"n","kind":"note","label":"窓口へ"}]},
      {"id":"dogs","title":"t","fields":[{"id":"dogs","kind":"group","label":"犬","fact":"dogs",
        "fields":[{"id":"name","kind":"text","label":"名前","fact":"dog.name"},
                  {"id":"chip","kind":"yes_no","label":"チップ"},
                  {"id":"number","kind":"text","label":"番号",
                   "show_if":{"==":[{"var":"item.chip"},true]}}]}]}])");
  }
  return form("second", R"([
      {"id":"who","title":"t","fields":[
        {"id":"who","kind":"choice","label":"どなた","options":[{"value":"self","label":"本人"},
                                                              {"value":"agent","label":"代理"}]}]},
      {"id":"person","title":"t","fields":[
        {"id":"applicant","kind":"text","label":"申請者","fact":"applicant.name","max_length":30,
         "show_if":{"==":[{"var":"who"},"agent"]}},
        {"id":"copy","kind":"text","label":"写し","show_if":{"==":[{"var":"applicant"},"山田"]}}]},
      {"id":"pets","title":"t","fields":[{"id":"pets","kind":"group","label":"犬","fact":"dogs",
        "fields":[{"id":"called","kind":"text","label":"名前","fact":"dog.name"},
                  {"id":"colour","kind":"text","label":"色"}]}]}])");
}

Json event() {
  Json made = form("event", R"([{"id":"guide","title":"t","fields":[
      {"id":"both","kind":"yes_no","label":"両方ですか"}]}])");
  made["parts"] = json(R"([{"procedure":"first","reason":"r"},
      {"procedure":"second","when":{"==":[{"var":"both"},true]},"otherwise":"o"}])");
  return made;
}

Form joined(const Json& given) {
  const auto made = join_event(given, find_form);
  REQUIRE(made);
  const auto loaded = load_form(made->form);
  REQUIRE(loaded);
  return *loaded;
}

Sheet filled(const Form& form, const Json& texts) {
  Sheet sheet(form, {Date{2026, 11, 21}, Json::object()});
  for (auto it = texts.begin(); it != texts.end(); ++it) {
    sheet.type(it.key(), it->get<std::string>());
  }
  return sheet;
}

bool is_shown(const Sheet& sheet, std::string_view path) {
  const Slot* slot = sheet.find_slot(path);
  REQUIRE(slot != nullptr);
  return slot->shown;
}

}  // namespace

TEST_CASE("a fact of two procedures is asked once, within the limits of both", "[join]") {
  const Form form = joined(event());
  const Field* name = find_field(form, "applicant_name");
  REQUIRE(name != nullptr);
  CHECK(name->settings["max_length"] == 30);
  CHECK(find_field(form, "first_name") == nullptr);
  CHECK(find_field(form, "second_applicant") == nullptr);
}

TEST_CASE("a procedure gets a shared fact only where its own form asks it", "[join]") {
  const Form form = joined(event());
  const Json answers = {{"both", "yes"}, {"second_who", "self"}, {"applicant_name", "山田"},
                        {"first_late", "no"}};
  const Sheet sheet = filled(form, answers);
  CHECK(is_shown(sheet, "applicant_name"));
  // Its own form sees no name of an applicant who is no agent.
  CHECK_FALSE(is_shown(sheet, "second_copy"));
  const auto sent = split_submission(sheet, id, "ja");
  REQUIRE(sent.size() == 2);
  CHECK(sent[0].answers["name"] == "山田");
  CHECK_FALSE(sent[1].answers.contains("applicant"));
}

TEST_CASE("a procedure's stop page ends that procedure, not the whole", "[join]") {
  const Form form = joined(event());
  const Sheet sheet = filled(form, {{"both", "yes"}, {"first_late", "yes"},
                                    {"second_who", "agent"}, {"applicant_name", "山田"}});
  CHECK(is_shown(sheet, "first_n"));
  CHECK(is_shown(sheet, "second_copy"));
  CHECK_FALSE(is_shown(sheet, "dogs/1/first_chip"));
  const auto sent = split_submission(sheet, id, "ja");
  REQUIRE(sent.size() == 1);
  CHECK(sent[0].form_id == "second");
}

TEST_CASE("rows of a shared group are typed once and go to each procedure as its own", "[join]") {
  const Form form = joined(event());
  Sheet sheet = filled(form, {{"both", "yes"}, {"first_late", "no"}, {"second_who", "self"},
                              {"dogs/1/dog_name", "ポチ"}, {"dogs/1/first_chip", "yes"},
                              {"dogs/1/first_number", "392"}, {"dogs/1/second_colour", "白"}});
  const auto sent = split_submission(sheet, id, "ja");
  REQUIRE(sent.size() == 2);
  CHECK(sent[0].answers["dogs"] == json(R"([{"name":"ポチ","chip":true,"number":"392"}])"));
  CHECK(sent[1].answers["pets"] == json(R"([{"called":"ポチ","colour":"白"}])"));
}

TEST_CASE("a paper that two procedures want is listed once, as who applies says it", "[join]") {
  const auto find = [](const std::string& procedure) {
    auto made = find_form(procedure);
    Json paper = {{"text", "鑑札"}};
    if (procedure == "first") paper["when"] = "古い鑑札がある場合";
    (*made)["intro"]["papers"] = Json::array({paper});
    return made;
  };
  const auto made = join_event(event(), find);
  REQUIRE(made);
  const auto form = load_form(made->form);
  REQUIRE(form);
  const Field* papers = find_field(*form, "papers");
  REQUIRE(papers != nullptr);
  for (const bool both : {true, false}) {
    const Sheet sheet = filled(*form, {{"both", both ? "yes" : "no"}});
    std::vector<std::string> hints;
    for (const Option& option : papers->options) {
      if (sheet.is_shown(option, *sheet.find_slot("papers"))) hints.push_back(option.hint);
    }
    CHECK(hints == std::vector<std::string>{both ? "" : "古い鑑札がある場合"});
  }
}

TEST_CASE("an event names itself what to have at hand, instead of its forms", "[join]") {
  const auto find = [](const std::string& procedure) {
    auto made = find_form(procedure);
    (*made)["intro"]["papers"] = json(R"([{"text":"鑑札"},{"text":"診断書"}])");
    return made;
  };
  Json with = event();
  with["parts"][0]["papers"] = json(R"([{"text":"鑑札"}])");
  with["parts"][1]["papers"] = Json::array();
  const auto made = join_event(with, find);
  REQUIRE(made);
  const auto form = load_form(made->form);
  REQUIRE(form);
  const Field* papers = find_field(*form, "papers");
  REQUIRE(papers != nullptr);
  REQUIRE(papers->options.size() == 1);
  CHECK(papers->options[0].label == "鑑札");
}

TEST_CASE("what is left out is asked no more and not sent", "[join]") {
  const Form form = joined(event());
  const Sheet sheet = filled(form, {{"both", "yes"}, {"leave_out/first", "on"}});
  CHECK_FALSE(is_shown(sheet, "first_late"));
  CHECK(is_shown(sheet, "second_who"));
  CHECK(split_submission(sheet, id, "ja").size() == 1);
}

TEST_CASE("a given answer is sent as if it had been asked", "[join]") {
  Json with = event();
  with["parts"][1]["given"] = {{"who", "agent"}};
  const Form form = joined(with);
  CHECK(find_field(form, "second_who") == nullptr);
  const Sheet sheet = filled(form, {{"both", "yes"}, {"applicant_name", "山田"}});
  const auto sent = split_submission(sheet, id, "ja");
  REQUIRE(sent.size() == 2);
  CHECK(sent[1].answers["who"] == "agent");
  CHECK(sent[1].answers["applicant"] == "山田");
}

TEST_CASE("each submission has an id of its own, the same at every attempt", "[join]") {
  const Form form = joined(event());
  const Sheet sheet = filled(form, {{"both", "yes"}});
  const auto sent = split_submission(sheet, id, "ja");
  REQUIRE(sent.size() == 2);
  CHECK(sent[0].submission_id != sent[1].submission_id);
  CHECK(sent[0].submission_id != id);
  for (const Submission& one : sent) CHECK(is_uuid_4(one.submission_id));
  CHECK(split_submission(sheet, id, "ja")[1].submission_id == sent[1].submission_id);
}

TEST_CASE("a life event that names what is not there is refused", "[join]") {
  const auto code_of = [](const char* member, const Json& value) {
    Json with = event();
    with["parts"][1][member] = value;
    const auto made = join_event(with, find_form);
    REQUIRE_FALSE(made);
    return made.error().code;
  };
  CHECK(code_of("when", json(R"({"var":"neither"})")) == "unknown_field");
  CHECK(code_of("given", json(R"({"neither":true})")) == "unknown_field");
  CHECK(code_of("facts", json(R"({"neither":"x"})")) == "unknown_field");
  CHECK(code_of("fields", json(R"({"neither":{"label":"x"}})")) == "unknown_field");
  CHECK(code_of("pages", json(R"({"neither":{"title":"x"}})")) == "unknown_page");
}

TEST_CASE("facts that wait for each other are asked twice rather than never", "[join]") {
  Json with = event();
  with["pages"][0]["fields"][0]["fact"] = "guide.both";
  const auto made = join_event(with, [](const std::string& name) -> Result<Json> {
    const bool is_first = name == "first";
    return form(name, is_first ? R"([{"id":"p","title":"t","fields":[
        {"id":"a","kind":"yes_no","label":"a","fact":"x.a"},
        {"id":"b","kind":"yes_no","label":"b","fact":"x.b","show_if":{"var":"a"}}]}])"
                               : R"([{"id":"p","title":"t","fields":[
        {"id":"b","kind":"yes_no","label":"b","fact":"x.b"},
        {"id":"a","kind":"yes_no","label":"a","fact":"x.a","show_if":{"var":"b"}}]}])");
  });
  REQUIRE(made);
  const auto loaded = load_form(made->form);
  REQUIRE(loaded);
  std::set<std::string> asked;
  for (const Page& page : loaded->pages) {
    for (const Field& field : page.fields) {
      for (const std::string& read : fields_read(field.settings.value("show_if", Json(true)))) {
        INFO(field.id << " reads " << read);
        CHECK(asked.contains(read));
      }
      asked.insert(field.id);
    }
  }
  CHECK(find_field(*loaded, "x_a") != nullptr);
}

TEST_CASE("a shared name may be of one part unless a procedure forbids it", "[join]") {
  const auto may_be = [](const std::string& one,
                         const std::string& other) -> std::string_view {
    const auto made = join_event(event(), [&](const std::string& name) -> Result<Json> {
      Json field = {{"id", "name"}, {"kind", "name"}, {"label", "氏名"}, {"fact", "owner.name"}};
      const std::string& word = name == "first" ? one : other;
      if (!word.empty()) field["undivided"] = word == "true";
      Json made = form(name, R"([{"id":"p","title":"t"}])");
      made["pages"][0]["fields"] = Json::array({field});
      return made;
    });
    REQUIRE(made);
    const auto loaded = load_form(made->form);
    REQUIRE(loaded);
    const Field* name = find_field(*loaded, "owner_name");
    REQUIRE(name != nullptr);
    const Json* undivided = find_member(name->settings, "undivided");
    if (undivided == nullptr) return "as needed";
    return *undivided == true ? "from the start" : "never";
  };
  CHECK(may_be("", "") == "as needed");
  CHECK(may_be("true", "true") == "from the start");
  CHECK(may_be("true", "") == "as needed");
  CHECK(may_be("", "true") == "as needed");
  CHECK(may_be("false", "true") == "never");
  CHECK(may_be("true", "false") == "never");
  CHECK(may_be("", "false") == "never");
}
