#include <catch2/catch_test_macros.hpp>
#include <random>

#include "core/field/kinds.h"
#include "core/submission/parts.h"
#include "tools/form/form_files.h"
#include "tools/walk/candidates.h"

using namespace todoke;

namespace {

constexpr const char* id = "6f1c2a34-9b7d-4e21-8c55-0a1b2c3d4e5f";

Facts facts() {
  const auto settings = read_json_file("assets/settings.json");
  REQUIRE(settings);
  return {Date{2026, 11, 21}, *settings};
}

/// Answers each question that is shown, by chance; now and then with photographs.
class Resident {
 public:
  Resident(const Form& form, const Facts& facts, unsigned seed)
      : candidates_(form, facts), sheet(form, facts), random_(seed) {
    for (std::size_t i = 0; i < sheet.slots().size(); ++i) {
      const Slot slot = sheet.slots()[i];
      if (slot.shown) answer(slot);
    }
  }

 private:
  Candidates candidates_;

 public:
  Sheet sheet;

 private:
  std::size_t any(std::size_t count) { return random_() % count; }

  void answer(const Slot& slot) {
    const std::string path =
        slot.group_path.empty() ? slot.path : slot.group_path + "/" + slot.field->id;
    const std::vector<Json>& values = candidates_.of(path);
    if (slot.field->id == "leave_out" && any(3) > 0) return;
    if (slot.field->kind == "group") {
      for (std::size_t more = any(3); more > 0; --more) sheet.add_row(slot.path);
      return;
    }
    const Json& value = values[any(4) > 0 ? any(values.size()) : 0];
    type(slot, value);
    for (std::size_t i = 0; i < values.size() && has_problem(slot); ++i) type(slot, values[i]);
    if (slot.field->kind == "date" && has_problem(slot)) {
      for (const Json& other : Json(sheet.answers())) {
        if (has_problem(slot) && other.is_string()) type(slot, other);
      }
    }
  }

  bool has_problem(const Slot& slot) const {
    const Problems problems = sheet.problems(*slot.page);
    return std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) {
      return problem.at == slot.path || problem.at.starts_with(slot.path + "/");
    });
  }

  void type(const Slot& slot, const Json& value) {
    if (value.is_null()) return;
    Typed typed;
    find_kind(slot.field->kind)->write(*slot.field, value, slot.path, typed);
    for (const auto& [at, text] : typed) sheet.type(at, text);
    if (slot.field->kind != "file" || !value.contains("files")) return;
    if (!sheet.files(slot.path).empty()) return;
    const std::string number = std::to_string(100000 + ++files_);
    sheet.attach(slot.path, {"00000000-0000-4000-8000-000000" + number, "見本.jpg", "image/jpeg",
                             1000, std::string(64, '0')});
  }

  std::mt19937 random_;
  int files_ = 0;
};

std::string say(const Problems& problems) {
  std::string text;
  for (const Problem& problem : problems) text += problem.code + " at " + problem.at + "\n";
  return text;
}

}  // namespace

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
    for (unsigned seed = 1; seed <= 300; ++seed) {
      const Resident resident(event->form, given, seed);
      if (!resident.sheet.problems().empty()) continue;
      for (const Submission& submission : split_submission(resident.sheet, id, "ja")) {
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
      CHECK(sent[procedure] > 5);
    }
  }
}
