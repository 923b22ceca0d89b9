#include <utility>

#include "core/base/date.h"
#include "core/form/object_reader.h"
#include "tools/check/example.h"

namespace todoke {

namespace {

std::vector<std::string> read_texts(const Json& list, const std::string& where,
                                    std::optional<Error>& error) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < list.size() && !error; ++i) {
    const std::string* text = list[i].get_ptr<const std::string*>();
    if (text == nullptr) error = Error{"wrong_type", pointer_to(where, i), "must be a text"};
    else texts.push_back(*text);
  }
  return texts;
}

Problems read_problems(const Json& list, const std::string& where, std::optional<Error>& error) {
  Problems problems;
  for (std::size_t i = 0; i < list.size() && !error; ++i) {
    ObjectReader reader(list[i], pointer_to(where, i), error);
    reader.allow_only({"code", "at"});
    std::string code = reader.text("code", Need::Required);
    problems.push_back({std::move(code), reader.text("at", Need::Required), {}, ""});
  }
  return problems;
}

void read_expectation(const Json& document, Example& example, std::optional<Error>& error) {
  ObjectReader reader(document, "/expect", error);
  reader.allow_only({"pages", "problems", "answers"});
  if (const Json* pages = reader.array("pages", Need::Optional)) {
    example.expected_pages = read_texts(*pages, "/expect/pages", error);
  }
  if (const Json* problems = reader.array("problems", Need::Optional)) {
    example.expected_problems = read_problems(*problems, "/expect/problems", error);
  }
  if (const Json* answers = reader.object("answers", Need::Optional)) {
    example.expected_answers = *answers;
  }
}

/// An example may leave out what does not matter to it.
void read_attachments(const Json& list, Example& example, std::optional<Error>& error) {
  for (std::size_t i = 0; i < list.size() && !error; ++i) {
    ObjectReader reader(list[i], pointer_to("/attachments", i), error);
    reader.allow_only({"id", "field", "name", "media_type", "bytes", "sha256"});
    Submission::Sent sent;
    sent.file.id = reader.text("id", Need::Required);
    sent.field = reader.text("field", Need::Optional);
    sent.file.name = reader.text("name", Need::Optional);
    sent.file.media_type = reader.text("media_type", Need::Required);
    sent.file.sha256 = reader.text("sha256", Need::Optional);
    const long long bytes = integer_of(list[i], "bytes").value_or(0);
    sent.file.bytes = bytes < 0 ? 0 : static_cast<std::uint64_t>(bytes);
    example.attachments.push_back(std::move(sent));
  }
}

}  // namespace

Result<Example> read_example(const Json& document) {
  if (!document.is_object()) return fail("wrong_type", "", "answers are an object");
  Example example;
  if (!document.contains("answers") && !document.contains("typed")) {
    example.answers = document;
    return example;
  }
  std::optional<Error> error;
  ObjectReader reader(document, "", error);
  reader.allow_only({"name", "today", "answers", "typed", "attachments", "expect", "$comment"});
  example.name = reader.text("name", Need::Optional);
  example.today = parse_iso(reader.date("today", Need::Optional));
  if (const Json* answers = reader.any("answers", Need::Optional)) example.answers = *answers;
  if (const Json* typed = reader.object("typed", Need::Optional)) example.typed = *typed;
  if (const Json* list = reader.array("attachments", Need::Optional)) {
    read_attachments(*list, example, error);
  }
  if (const Json* expect = reader.object("expect", Need::Optional)) {
    read_expectation(*expect, example, error);
  }
  for (auto it = example.typed.begin(); it != example.typed.end() && !error; ++it) {
    if (!it->is_string()) error = Error{"wrong_type", pointer_to("/typed", it.key()), "a text"};
  }
  if (error) return std::unexpected(std::move(*error));
  return example;
}

}  // namespace todoke
