#include <algorithm>

#include "core/field/kind.h"
#include "server/metrics/events.h"

namespace todoke::metrics {

namespace {

/// Takes the next segment off a path.
std::string_view next_segment(std::string_view& path) {
  const std::size_t slash = std::min(path.find('/'), path.size());
  const std::string_view segment = path.substr(0, slash);
  path.remove_prefix(std::min(path.size(), slash + 1));
  return segment;
}

bool is_row_number(std::string_view segment) {
  return !segment.empty() && segment.size() <= 4 &&
         std::ranges::all_of(segment, [](char c) { return c >= '0' && c <= '9'; });
}

const Field* find_in(const std::vector<Field>& fields, std::string_view id) {
  const auto found = std::ranges::find(fields, id, &Field::id);
  return found == fields.end() ? nullptr : &*found;
}

bool has_part(const Field& field, std::string_view part) {
  const Kind* kind = find_kind(field.kind);
  return kind != nullptr && std::ranges::find(kind->parts, part) != kind->parts.end();
}

void add(std::string& path, std::string_view segment) {
  if (!path.empty()) path += '/';
  path += segment;
}

}  // namespace

std::string known_field(const Form& form, std::string_view path) {
  std::string known;
  const Field* field = find_field(form, next_segment(path));
  if (field == nullptr) return known;
  add(known, field->id);
  if (!field->fields.empty()) {
    std::string_view segment = next_segment(path);
    if (is_row_number(segment)) segment = next_segment(path);
    field = find_in(field->fields, segment);
    if (field == nullptr) return known;
    add(known, field->id);
  }
  const std::string_view part = next_segment(path);
  if (has_part(*field, part)) add(known, part);
  return known;
}

}  // namespace todoke::metrics
