#include "core/base/text.h"
#include "core/field/kinds.h"
#include "core/field/person_parts.h"

namespace todoke {

namespace {

constexpr long long length_max = 100;

/// A name is kept as it is written: any letters, 外字 of the private area too. Refused is only
/// what cannot be seen, because no one could mend it later.
std::string read_part(Reading& reading, const FieldView& view, std::string_view part) {
  const std::string text = to_valid_utf8(trim(view.text(part)));
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_control(c) || c == replacement_character) {
      add_problem(reading, view, part, "name_has_unseen_character");
      return {};
    }
  }
  check_length(reading, view, part, text, length_max);
  return text;
}

Reading read(const FieldView& view) { return read_person(view, read_part); }

}  // namespace

Kind name_kind() { return {"name", person_parts, read, write_person, show_person}; }

}  // namespace todoke
