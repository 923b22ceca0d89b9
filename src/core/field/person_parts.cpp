#include "core/field/person_parts.h"

#include "core/base/text.h"

namespace todoke {

namespace {

std::string_view word_of(std::string_view part) {
  if (part == "family") return "@name.family";
  return part == "given" ? "@name.given" : "@name.full";
}

bool has_full_layout(const Field& field) { return text_of(field.settings, "layout") == "full"; }

bool is_undivided(const FieldView& view) {
  return may_be_undivided(view.field) && view.text("undivided") == "on";
}

}  // namespace

bool may_be_undivided(const Field& field) {
  return field.kind != "name" || flag_of(field.settings, "undivided", true);
}

std::span<const std::string_view> person_parts_in_use(const FieldView& view) {
  const std::span all(person_parts);
  return has_full_layout(view.field) || is_undivided(view) ? all.subspan(2, 1) : all.first(2);
}

Reading read_person(const FieldView& view, PartReader read_part) {
  const auto parts = person_parts_in_use(view);
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

void write_person(const Field& field, const Json& answer, const std::string& path, Typed& typed) {
  put_members(typed, path, answer, std::span(person_parts).first(3));
  const Json* full = find_member(answer, "full");
  if (full != nullptr && full->is_string() && !has_full_layout(field)) {
    put(typed, path, "undivided", "on");
  }
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
