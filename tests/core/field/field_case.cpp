#include "field_case.h"

namespace todoke::test {

namespace {

const std::string path = "f";

std::string problems_in_words(const Problems& problems) {
  std::string words;
  for (const Problem& problem : problems) {
    if (!words.empty()) words += ' ';
    words += problem.code;
    if (problem.at != path) words += "@" + problem.at.substr(path.size() + 1);
  }
  return words;
}

}  // namespace

Typed typed_of(Parts parts) {
  Typed typed;
  for (const auto& [part, text] : parts) {
    typed[part.empty() ? path : path + "/" + std::string(part)] = std::string(text);
  }
  return typed;
}

FieldCase::FieldCase(std::string_view kind, std::string_view settings) {
  field.id = path;
  field.kind = std::string(kind);
  field.label = "欄";
  const auto parsed = parse_json(settings);
  REQUIRE(parsed.has_value());
  field.settings = *parsed;
}

FieldCase& FieldCase::with_options(std::initializer_list<std::string_view> values) {
  for (const std::string_view value : values) {
    field.options.push_back({std::string(value), "「" + std::string(value) + "」", "", {}});
  }
  return *this;
}

Reading FieldCase::read(const Typed& typed) const {
  const Kind* kind = find_kind(field.kind);
  REQUIRE(kind != nullptr);
  return kind->read({field, path, typed, files, facts});
}

Reading FieldCase::read(std::string_view text) const { return read(typed_of({{"", text}})); }

Reading FieldCase::read(Parts parts) const { return read(typed_of(parts)); }

void check_law(const FieldCase& field_case, const Json& answer) {
  Typed typed;
  find_kind(field_case.field.kind)->write(field_case.field, answer, path, typed);
  const Reading again = field_case.read(typed);
  CHECK(again.problems.empty());
  CHECK(again.answer == answer);
}

void FieldCase::accepts(Parts parts, std::string_view answer) const {
  for (const auto& [part, text] : parts) UNSCOPED_INFO(part << ": " << text);
  const Reading reading = read(parts);
  CHECK(problems_in_words(reading.problems) == "");
  REQUIRE(reading.answer.has_value());
  CHECK(canonical(*reading.answer) == answer);
  check_law(*this, *reading.answer);
}

void FieldCase::accepts(std::string_view text, std::string_view answer) const {
  accepts({{"", text}}, answer);
}

void FieldCase::refuses(Parts parts, std::string_view problems) const {
  for (const auto& [part, text] : parts) UNSCOPED_INFO(part << ": " << text);
  const Reading reading = read(parts);
  CHECK_FALSE(reading.answer.has_value());
  CHECK(problems_in_words(reading.problems) == problems);
}

void FieldCase::refuses(std::string_view text, std::string_view problems) const {
  refuses({{"", text}}, problems);
}

std::string FieldCase::shows(std::string_view answer) const {
  const auto parsed = parse_json(answer);
  REQUIRE(parsed.has_value());
  return find_kind(field.kind)->show(field, *parsed);
}

}  // namespace todoke::test
