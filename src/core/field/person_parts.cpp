#include "core/field/person_parts.h"

#include "core/base/text.h"

namespace todoke {

namespace {

std::span<const std::string_view> parts_in_use(const Field& field) {
  const std::span all(person_parts);
  return text_of(field.settings, "layout") == "full" ? all.subspan(2) : all.first(2);
}

std::string_view word_of(std::string_view part) {
  if (part == "family") return "@name.family";
  return part == "given" ? "@name.given" : "@name.full";
}

}  // namespace

Reading read_person(const FieldView& view, PartReader read_part) {
  const auto parts = parts_in_use(view.field);
  bool is_empty = true;
  for (const std::string_view part : parts) is_empty &= trim(view.text(part)).empty();
  Reading reading;
  if (is_empty) return reading;
  Json answer = Json::object();
  for (const std::string_view part : parts) {
    if (trim(view.text(part)).empty()) add_missing(reading, view, part, word_of(part));
    else answer[std::string(part)] = read_part(reading, view, part);
  }
  if (reading.problems.empty()) reading.answer = std::move(answer);
  return reading;
}

void write_person(const Field&, const Json& answer, const std::string& path, Typed& typed) {
  put_members(typed, path, answer, person_parts);
}

std::string show_person(const Field&, const Json& answer) {
  std::string shown;
  for (const std::string_view part : person_parts) {
    const std::string_view text = text_of(answer, part);
    if (!shown.empty() && !text.empty()) shown += ' ';
    shown += text;
  }
  return shown;
}

}  // namespace todoke
