#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "core/submission/parts.h"
#include "tools/form/edit_rule.h"
#include "tools/form/form_files.h"
#include "tools/walk/chance.h"

using namespace todoke;

namespace {

constexpr const char* id = "6f1c2a34-9b7d-4e21-8c55-0a1b2c3d4e5f";

Facts facts() {
  const auto settings = read_json_file("assets/settings.json");
  REQUIRE(settings);
  return {Date{2026, 11, 21}, *settings};
}

std::string say(const Problems& problems) {
  std::string text;
  for (const Problem& problem : problems) text += problem.code + " at " + problem.at + "\n";
  return text;
}

}  // namespace

TEST_CASE("rules of a life event's form read only what was asked before", "[join]") {
  for (const auto& file : all_event_files("forms")) {
    const auto event = read_event(file);
    REQUIRE(event);
    std::set<std::string> asked;
    const auto check = [&](const Json& one, const std::string& where) {
      for (const char* member : {"show_if", "require_if"}) {
        const Json* rule = find_member(one, member);
        if (rule == nullptr) continue;
        for (const std::string& read : fields_read(*rule)) {
          INFO(file.string() << " " << where << " reads " << read);
          CHECK(asked.contains(read));
        }
      }
    };
    for (const Json& page : event->joined.form["pages"]) {
      check(page, page["id"]);
      for (const Json& field : page["fields"]) {
        check(field, field["id"]);
        asked.insert(field["id"].get<std::string>());
        for (const Json& inner : field.value("fields", Json::array())) check(inner, inner["id"]);
      }
    }
  }
}

TEST_CASE("a life event puts in and offers only what was asked before", "[join]") {
  std::size_t given = 0, joined = 0;
  for (const auto& file : all_event_files("forms")) {
    const auto event = read_event(file);
    REQUIRE(event);
    for (const Json& part : event->author["parts"]) {
      const Json fields = part.value("fields", Json::object());
      for (const Json& members : fields) {
        given += members.contains("same_as") + members.contains("same_person_as");
      }
    }
    std::set<std::string> asked;
    const auto check = [&](const Json& field) {
      INFO(file.string() << " " << field["id"]);
      if (field.contains("same_as")) CHECK(asked.contains(field["same_as"]));
      for (const Json& one : field.value("same_person_as", Json::array())) {
        CHECK(asked.contains(one));
      }
      joined += field.contains("same_as") + field.contains("same_person_as");
    };
    for (const Json& page : event->joined.form["pages"]) {
      for (const Json& field : page["fields"]) {
        check(field);
        for (const Json& inner : field.value("fields", Json::array())) check(inner);
      }
      for (const Json& field : page["fields"]) asked.insert(field["id"]);
    }
  }
  CHECK(given > 0);
  CHECK(joined == given);
}

TEST_CASE("what a life event sends, each procedure's own form accepts", "[join]") {
  const Facts given = facts();
  for (const auto& file : all_event_files("forms")) {
    const auto event = read_event(file);
    INFO(file.string());
    REQUIRE(event);
    std::map<std::string, Form> forms;
    for (const Json& part : event->form.parts) {
      const std::string procedure(text_of(part, "form"));
      forms.emplace(procedure, read_authored_form(find_form_file(procedure))->form);
    }
    std::map<std::string, int> sent;
    const Chance chance(event->form, given);
    const auto is_enough = [&] {
      return std::ranges::all_of(forms, [&](const auto& one) { return sent[one.first] > 0; });
    };
    for (unsigned seed = 1; seed <= (is_enough() ? 40u : 1500u); ++seed) {
      const Sheet sheet = chance.fill(seed);
      if (!sheet.problems().empty()) continue;
      for (const Submission& submission : split_submission(sheet, id, "ja")) {
        ++sent[submission.form_id];
        const Problems problems =
            check_submission(forms.at(submission.form_id), given, submission);
        INFO("seed " << seed << " " << submission.form_id << "\n" << say(problems) << "\n"
                     << submission.answers.dump(1));
        REQUIRE(problems.empty());
        REQUIRE(read_submission(write_submission(submission)));
      }
    }
    for (const auto& [procedure, form] : forms) {
      INFO(procedure);
      CHECK(sent[procedure] > 0);
    }
  }
}
