// todoke-check FORM ANSWERS.json [--today D] [--settings FILE]: checks answers as browser and
// server do. Prints the canonical answers, or {"problems":[{"code","at","message"}]}.
// Exit status: 0 accepted, 1 problems, 2 input that cannot be used.

#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "tools/check/example.h"
#include "tools/check/surroundings.h"
#include "tools/form/form_files.h"
#include "tools/usage.h"

namespace {

using namespace todoke;

constexpr std::string_view usage =
    "usage: todoke-check FORM ANSWERS.json [--today 2026-11-21] [--settings FILE]\n"
    "FORM is an id, a folder or a form.json; ANSWERS.json answers or an example.\n";

struct Arguments {
  std::string form;
  std::string answers;
  std::optional<Date> today;
  std::optional<std::string> settings;
};

std::optional<Arguments> read_arguments(int argc, char** argv) {
  Arguments arguments;
  std::vector<std::string> words;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const bool has_value = i + 1 < argc;
    if (word == "--today" && has_value) {
      arguments.today = parse_iso(argv[++i]);
      if (!arguments.today) return std::nullopt;
    } else if (word == "--settings" && has_value) {
      arguments.settings = argv[++i];
    } else if (word.starts_with("--")) {
      return std::nullopt;
    } else {
      words.push_back(word);
    }
  }
  if (words.size() != 2) return std::nullopt;
  arguments.form = words[0];
  arguments.answers = words[1];
  return arguments;
}

int unusable(const Error& error) {
  std::cerr << "todoke-check: " << error.code << " " << error.where << ": " << error.detail << "\n";
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  const auto arguments = read_arguments(argc, argv);
  if (!arguments) return say_usage(usage, argc, argv);
  const auto form = read_authored_form(find_form_file(arguments->form));
  if (!form) return unusable(form.error());
  const auto document = read_json_file(arguments->answers);
  if (!document) return unusable(document.error());
  const auto example = read_example(*document);
  if (!example) return unusable(example.error());

  auto settings = read_settings(arguments->settings.value_or(sample_settings));
  if (arguments->settings && !settings) return unusable(settings.error());

  Facts facts{today_in_japan(), settings.value_or(Json::object())};
  if (arguments->today) facts.today = *arguments->today;
  const Outcome outcome = run_example(form->form, facts, *example);
  for (const std::string& difference : differences(*example, outcome)) {
    std::cerr << "not as the example says: " << difference << "\n";
  }
  if (outcome.problems.empty()) {
    std::cout << canonical(outcome.answers) << "\n";
    return 0;
  }
  Json problems = Json::array();
  for (const Problem& problem : outcome.problems) {
    problems.push_back({{"code", problem.code},
                        {"at", problem.at},
                        {"message", sentence_of(form->form, problem)}});
  }
  std::cout << canonical(Json{{"problems", problems}}) << "\n";
  return 1;
}
