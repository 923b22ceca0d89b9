#include "core/base/text.h"
#include "core/field/kinds.h"
#include "core/field/name_characters.h"
#include "core/field/person_parts.h"

namespace todoke {

namespace {

constexpr long long length_max = 100;

constexpr std::array<std::string_view, 9> parts = {
    "family",            "given",            "full",            "undivided", "alias",
    "substitute_family", "substitute_given", "substitute_full", "substitute_alias",
};

/// What takes room or nothing, and shows no letter. Variation selectors belong to their kanji, and
/// U+200C and U+200D shape the letters of some scripts.
bool is_unseen(char32_t c) {
  const auto is_in = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  return is_control(c) || c == replacement_character || c == 0xAD || c == 0x34F || c == 0x61C ||
         is_in(0x115F, 0x1160) || is_in(0x17B4, 0x17B5) || is_in(0x180B, 0x180E) || c == 0x200B ||
         c == 0x2800 || c == 0x3164 || c == 0xFEFF || c == 0xFFA0 || is_in(0xE0000, 0xE007F);
}

/// What stands on or behind a letter and shows nothing alone: accents, joiners, selectors.
bool needs_a_letter(char32_t c) {
  const auto is_in = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  return is_in(0x300, 0x36F) || is_in(0x200C, 0x200D) || is_in(0xFE00, 0xFE0F) ||
         is_in(0xE0100, 0xE01EF);
}

/// A name is kept as it is written: any letters, 外字 of the private area too. Refused is only
/// what cannot be seen, because no one could mend it later.
std::string read_part(Reading& reading, const FieldView& view, std::string_view part) {
  const std::string text = to_valid_utf8(trim(view.text(part)));
  bool has_unseen = false;
  bool has_letter = text.empty();
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    has_unseen |= is_unseen(c);
    has_letter |= !needs_a_letter(c);
  }
  if (has_unseen || !has_letter) {
    add_problem(reading, view, part, "name_has_unseen_character");
    return {};
  }
  check_length(reading, view, part, text, length_max);
  return text;
}

/// "substitute_family" for "family": how offices that cannot write all characters may write it.
std::string_view substitute_part(std::string_view part) {
  for (const std::string_view other : std::span(parts).subspan(5)) {
    if (other.substr(11) == part) return other;
  }
  return {};
}

/// Calls `use(part)` for what of the name is in use: its one or two parts, and the 通称.
template <class Use>
void for_each_name(const FieldView& view, Use use) {
  for (const std::string_view part : person_parts_in_use(view)) use(part);
  if (flag_of(view.field.settings, "alias", false)) use("alias");
}

/// A substitute that is the name itself says nothing.
void read_substitutes(Reading& reading, const FieldView& view, Json& answer) {
  Json substitutes = Json::object();
  for_each_name(view, [&](std::string_view part) {
    const std::string_view name = text_of(answer, part);
    const std::string_view other_part = substitute_part(part);
    if (name.empty() || trim(view.text(other_part)).empty()) return;
    std::string other = read_part(reading, view, other_part);
    if (other != name) substitutes[std::string(part)] = std::move(other);
  });
  if (!substitutes.empty()) answer["substitute"] = std::move(substitutes);
}

Reading read(const FieldView& view) {
  Reading reading = read_person(view, read_part);
  if (!reading.answer) return reading;
  Json answer = std::move(*reading.answer);
  reading.answer.reset();
  if (flag_of(view.field.settings, "alias", false) && !trim(view.text("alias")).empty()) {
    answer["alias"] = read_part(reading, view, "alias");
  }
  read_substitutes(reading, view, answer);
  if (reading.problems.empty()) reading.answer = std::move(answer);
  return reading;
}

void write(const Field& field, const Json& answer, const std::string& path, Typed& typed) {
  write_person(field, answer, path, typed);
  put_members(typed, path, answer, std::span(parts).subspan(4, 1));
  const Json* substitutes = find_member(answer, "substitute");
  if (substitutes == nullptr) return;
  for (const std::string_view part : std::span(parts).subspan(5)) {
    const std::string_view text = text_of(*substitutes, part.substr(11));
    if (!text.empty()) put(typed, path, part, text);
  }
}

void want(const FieldView& view, Names& names) {
  for_each_name(view, [&](std::string_view part) {
    want_name_characters(view.text(part), office_characters(view.facts.settings), names);
  });
}

std::vector<Suggestion> suggest(const FieldView& view, const Library& library) {
  std::vector<Suggestion> suggestions;
  for_each_name(view, [&](std::string_view part) {
    const auto substitute = find_substitute(library, office_characters(view.facts.settings),
                                            trim(view.text(part)));
    if (!substitute) return;
    suggestions.push_back({substitute_part(part), substitute->is_needed ? substitute->text : ""});
  });
  return suggestions;
}

}  // namespace

Kind name_kind() { return {"name", parts, read, write, show_person, want, suggest}; }

}  // namespace todoke
