#include "core/base/text.h"
#include "core/field/kinds.h"
#include "core/field/long_vowel.h"
#include "core/field/person_parts.h"

namespace todoke {

namespace {

constexpr long long length_max = 100;
constexpr char32_t long_vowel = U'ー';

bool is_iteration_mark(char32_t c) { return c == U'ヽ' || c == U'ヾ'; }

bool is_middle_dot(char32_t c) { return c == U'・' || c == U'·' || c == U'•'; }

/// Hiragana and half width become full-width katakana. Any hyphen or wave is a 長音: a
/// reading has no hyphens.
std::string read_part(Reading& reading, const FieldView& view, std::string_view part) {
  const std::string text = fold_spaces(to_katakana(view.text(part)), "　");
  std::string kana;
  bool has_letter = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    has_letter |= is_katakana(c);
    if (is_katakana(c) || is_iteration_mark(c) || c == U'　') {
      append_code_point(kana, c);
    } else if (is_long_vowel(c)) {
      append_code_point(kana, long_vowel);
    } else if (is_middle_dot(c)) {
      append_code_point(kana, U'・');
    } else {
      add_problem(reading, view, part, is_kanji(c) ? "kana_has_kanji" : "kana_only");
      return {};
    }
  }
  // A mark alone is no reading.
  if (!kana.empty() && !has_letter) add_problem(reading, view, part, "kana_only");
  check_length(reading, view, part, kana, length_max);
  return kana;
}

Reading read(const FieldView& view) { return read_person(view, read_part); }

}  // namespace

Kind kana_kind() { return {"kana", person_parts, read, write_person, show_person}; }

}  // namespace todoke
