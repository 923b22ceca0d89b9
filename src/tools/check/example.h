#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/check/sheet.h"
#include "core/submission/submission.h"

namespace todoke {

/// A named case of a form: what a resident answered, and what should come of it. Written as
/// forms/<id>/examples/<name>.json; the members are described in forms/README.md.
struct Example {
  std::string name;
  std::optional<Date> today;
  Json answers = Json::object();
  /// Text by path, typed after the answers are filled in: shows how text is understood.
  Json typed = Json::object();
  std::vector<Submission::Sent> attachments;
  /// The ids of the pages on the way, and the problems as {code, at}; nothing when not said.
  std::optional<std::vector<std::string>> expected_pages;
  std::optional<Problems> expected_problems;
  /// Members that the answers must have; for cases with typed text.
  std::optional<Json> expected_answers;
};

/// Reads an example, or bare answers (an object with neither "answers" nor "typed"). Errors:
/// "wrong_type", "unknown_member", "missing_member", "bad_date".
Result<Example> read_example(const Json& document);

/// What came of an example.
struct Outcome {
  std::vector<std::string> pages;
  Problems problems;
  Json answers;
};

/// Fills in the example and checks it. `facts.today` is used unless the example says a day.
Outcome run_example(const Form& form, Facts facts, const Example& example);

/// How an outcome differs from what the example expects: a sentence each, empty when it does not.
std::vector<std::string> differences(const Example& example, const Outcome& outcome);

/// The pages that a resident walks through with these answers.
std::vector<std::string> shown_pages(const Sheet& sheet);

}  // namespace todoke
