#include <algorithm>
#include <charconv>
#include <utility>

#include "tools/check/example.h"

namespace todoke {

namespace {

/// The rows that typed text names are made: "children/3/…" needs three.
void make_rows(Sheet& sheet, std::string_view path) {
  const std::size_t slash = path.find('/');
  if (slash == std::string_view::npos) return;
  const std::string_view group = path.substr(0, slash);
  const Field* field = find_field(sheet.form(), group);
  if (field == nullptr || field->kind != "group") return;
  const std::string_view rest = path.substr(slash + 1);
  std::uint32_t row = 0;
  std::from_chars(rest.data(), rest.data() + rest.size(), row);
  while (!std::ranges::contains(sheet.rows(group), row)) {
    const std::uint32_t made = sheet.add_row(group);
    if (made == 0 || made > row) return;
  }
}

Outcome run_typed(const Form& form, const Facts& facts, const Example& example,
                  const std::vector<Attachment>& files) {
  Problems problems;
  Sheet sheet = example.answers.empty() ? Sheet(form, facts)
                                        : fill_in(form, facts, example.answers, files, problems);
  for (const Submission::Sent& sent : example.attachments) {
    if (!sent.field.empty()) sheet.attach(sent.field, sent.file);
  }
  for (auto it = example.typed.begin(); it != example.typed.end(); ++it) {
    make_rows(sheet, it.key());
    sheet.type(it.key(), *it->get_ptr<const std::string*>());
  }
  const Problems own = sheet.problems();
  problems.insert(problems.end(), own.begin(), own.end());
  return {shown_pages(sheet), std::move(problems), sheet.answers()};
}

std::string in_words(const Problem& problem) { return problem.code + " at " + problem.at; }

/// Whether each member that is expected is there, deep in objects and exactly elsewhere.
bool has_members(const Json& answers, const Json& expected) {
  if (!expected.is_object() || !answers.is_object()) return answers == expected;
  for (auto it = expected.begin(); it != expected.end(); ++it) {
    const Json* member = find_member(answers, it.key());
    if (it->is_null() ? member != nullptr : member == nullptr || !has_members(*member, *it)) {
      return false;
    }
  }
  return true;
}

void compare_problems(const Problems& expected, const Problems& found,
                      std::vector<std::string>& sentences) {
  const auto is_in = [](const Problems& list, const Problem& problem) {
    return std::ranges::any_of(list, [&](const Problem& other) {
      return other.code == problem.code && other.at == problem.at;
    });
  };
  for (const Problem& problem : expected) {
    if (!is_in(found, problem)) sentences.push_back("expected but not found: " + in_words(problem));
  }
  for (const Problem& problem : found) {
    if (is_in(expected, problem)) continue;
    sentences.push_back("found but not expected: " + in_words(problem));
  }
}

}  // namespace

std::vector<std::string> shown_pages(const Sheet& sheet) {
  std::vector<std::string> pages;
  for (const Page& page : sheet.form().pages) {
    if (sheet.is_shown(page)) pages.push_back(page.id);
  }
  return pages;
}

Outcome run_example(const Form& form, Facts facts, const Example& example) {
  if (example.today) facts.today = *example.today;
  std::vector<Attachment> files;
  for (const Submission::Sent& sent : example.attachments) files.push_back(sent.file);
  if (!example.typed.empty()) return run_typed(form, facts, example, files);
  Problems ignored;
  const Sheet sheet = fill_in(form, facts, example.answers, files, ignored);
  return {shown_pages(sheet), check_answers(form, facts, example.answers, files),
          sheet.answers()};
}

std::vector<std::string> differences(const Example& example, const Outcome& outcome) {
  std::vector<std::string> sentences;
  if (example.expected_pages && *example.expected_pages != outcome.pages) {
    sentences.push_back("the pages are " + canonical(outcome.pages) + ", expected " +
                        canonical(*example.expected_pages));
  }
  if (example.expected_problems) {
    compare_problems(*example.expected_problems, outcome.problems, sentences);
  }
  if (example.expected_answers && !has_members(outcome.answers, *example.expected_answers)) {
    sentences.push_back("the answers are not those expected: " + canonical(outcome.answers));
  }
  return sentences;
}

}  // namespace todoke
