// Every form of the house, filled in from its own examples. Goldens: tests/goldens/<form>.txt holds
// the screens of a reviewed form's first complete example; UPDATE_GOLDENS=1 writes them anew.

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "form_walk.h"
#include "laws.h"
#include "tools/form/form_files.h"

using namespace todoke;
namespace fs = std::filesystem;

namespace {

std::vector<Json> examples_of(const fs::path& form_file) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(form_file.parent_path() / "examples")) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Json> examples;
  for (const fs::path& file : files) {
    const Result<Json> example = read_json_file(file);
    INFO(file.string());
    REQUIRE(example);
    if (example->contains("answers")) examples.push_back(*example);
  }
  return examples;
}

bool is_complete(const Json& example) {
  const Json* expect = find_member(example, "expect");
  const Json* problems = expect == nullptr ? nullptr : find_member(*expect, "problems");
  return problems == nullptr || problems->empty();
}

void compare_with_golden(const std::string& id, const std::string& screens) {
  const fs::path file = fs::path("tests/goldens") / (id + ".txt");
  if (std::getenv("UPDATE_GOLDENS") != nullptr) {
    std::ofstream(file, std::ios::binary) << screens;
    return;
  }
  const Result<std::string> golden = read_text_file(file);
  INFO(file.string() << ": UPDATE_GOLDENS=1 writes it anew; then read the difference");
  REQUIRE(golden);
  CHECK(*golden == screens);
}

const Json& settings() {
  static const Json settings = *read_json_file("assets/settings.json");
  return settings;
}

Json expanded(const fs::path& file) {
  const Result<AuthoredForm> form = read_authored_form(file);
  INFO(file.string());
  if (!form) FAIL(form.error().code << " " << form.error().where << " " << form.error().detail);
  return form->expansion.form;
}

/// The bounds hold at every moment, and the upper one grows by added rows alone.
void check_effort(const FormWalk& walk) {
  const EffortMoment* before = nullptr;
  for (const EffortMoment& moment : walk.moments) {
    INFO("at " << moment.place);
    int rest = 0;
    for (const std::string& path : walk.asked) {
      rest += moment.known.contains(path) && !moment.settled.contains(path);
    }
    CHECK(moment.effort.questions_min <= rest);
    CHECK(moment.effort.questions_max >= rest);
    if (before != nullptr && before->known.size() >= moment.known.size()) {
      CHECK(moment.effort.questions_max <= before->effort.questions_max);
    }
    before = &moment;
  }
  CHECK(walk.moments.back().effort.questions_max == 0);
}

/// Whose screens were read line by line. The others are walked, filed and photographed.
constexpr std::string_view reviewed[] = {"care-certification-new", "child-allowance-claim",
                                         "disaster-victim-certificate", "kitchen_sink"};

}  // namespace

TEST_CASE("each form's complete examples lead to the review, are what would be sent, and the "
          "effort shown always contains what is still asked",
          "[forms]") {
  for (const fs::path& file : all_form_files("forms")) {
    const Json form = expanded(file);
    for (const Json& example : examples_of(file)) {
      if (!is_complete(example)) continue;
      INFO(file.string() << ": " << text_of(example, "name"));
      const FormWalk walk = walk_example(form, example, settings(), Errors::Skip);
      const Json* expect = find_member(example, "expect");
      const Json* pages = expect == nullptr ? nullptr : find_member(*expect, "pages");
      if (pages != nullptr) CHECK(Json(walk.pages) == *pages);
      if (!walk.answers.is_null()) CHECK(walk.answers == example["answers"]);
      const std::size_t open = walk.screens.find('{');
      INFO("a placeholder that nobody filled in stands on a screen");
      CHECK((open == std::string::npos ? "" : walk.screens.substr(open, 60)) == "");
      check_effort(walk);
    }
  }
}

TEST_CASE("the reviewed forms' screens are as reviewed", "[forms][golden]") {
  for (const std::string_view id : reviewed) {
    const fs::path file = fs::path("forms") / id / "form.json";
    const Errors errors = id == "kitchen_sink" ? Errors::Show : Errors::Skip;
    for (const Json& example : examples_of(file)) {
      if (!is_complete(example)) continue;
      const FormWalk walk = walk_example(expanded(file), example, settings(), errors);
      compare_with_golden(std::string(id), walk.screens);
      break;
    }
  }
}

TEST_CASE("whatever a resident does, each form keeps the session's laws", "[forms][law]") {
  for (const fs::path& file : all_form_files("forms")) {
    INFO(file.string());
    const Json form = expanded(file);
    const bool is_reviewed =
        std::ranges::contains(reviewed, file.parent_path().filename().string());
    const std::uint32_t seeds = is_reviewed ? 3 : 1;
    for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
      check_laws(form, seed, is_reviewed ? 80 : 30);
    }
  }
}
