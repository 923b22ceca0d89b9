// Every example of every form behaves as it says, and every form's answers survive a round trip.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>

#include "tools/check/example.h"
#include "tools/form/form_files.h"

using namespace todoke;

namespace {

namespace fs = std::filesystem;

Facts facts_of_examples() {
  const auto settings = read_json_file("assets/settings.json");
  return {{2026, 11, 21}, settings ? *settings : Json::object()};
}

std::vector<fs::path> examples_of(const fs::path& form_file) {
  std::vector<fs::path> files;
  const fs::path folder = form_file.parent_path() / "examples";
  if (!fs::is_directory(folder)) return files;
  for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

Example example_in(const fs::path& file) {
  const auto document = read_json_file(file);
  REQUIRE(document);
  auto example = read_example(*document);
  if (!example) FAIL(file << ": " << example.error().code << " " << example.error().where);
  return std::move(*example);
}

AuthoredForm form_in(const fs::path& file) {
  auto form = read_authored_form(file);
  if (!form) FAIL(file << ": " << form.error().code << " " << form.error().where);
  return std::move(*form);
}

}  // namespace

TEST_CASE("every example of every form behaves as it says") {
  const auto forms = all_form_files("forms");
  REQUIRE(forms.size() >= 4);
  for (const fs::path& file : forms) {
    const AuthoredForm form = form_in(file);
    for (const fs::path& example_file : examples_of(file)) {
      const Example example = example_in(example_file);
      const Outcome outcome = run_example(form.form, facts_of_examples(), example);
      for (const std::string& difference : differences(example, outcome)) {
        FAIL_CHECK(example_file.string() << ": " << difference);
      }
    }
  }
}

TEST_CASE("every form has six examples or more, some wrong, and each says what to expect") {
  for (const fs::path& file : all_form_files("forms")) {
    INFO(file.string());
    const auto files = examples_of(file);
    CHECK(files.size() >= 6);
    std::size_t wrong = 0;
    for (const fs::path& example_file : files) {
      INFO(example_file.string());
      const Example example = example_in(example_file);
      CHECK(example.expected_pages.has_value());
      REQUIRE(example.expected_problems.has_value());
      wrong += !example.expected_problems->empty();
    }
    CHECK(wrong >= 2);
    CHECK(wrong < files.size());
  }
}

TEST_CASE("the answers of a good example come back from the sheet unchanged") {
  for (const fs::path& file : all_form_files("forms")) {
    const AuthoredForm form = form_in(file);
    for (const fs::path& example_file : examples_of(file)) {
      const Example example = example_in(example_file);
      if (!example.typed.empty() || !example.expected_problems->empty()) continue;
      INFO(example_file.string());
      CHECK(run_example(form.form, facts_of_examples(), example).answers == example.answers);
    }
  }
}
