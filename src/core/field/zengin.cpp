#include "core/field/zengin.h"

#include "core/base/text.h"

namespace todoke {

namespace {

constexpr char32_t half_katakana_first = U'ｱ';
constexpr char32_t half_katakana_last = U'ﾟ';

/// The large letter of a small one, and the letters that have no half-width form.
char32_t enlarge(char32_t c) {
  switch (c) {
    case U'ｧ': return U'ｱ';
    case U'ｨ': return U'ｲ';
    case U'ｩ': return U'ｳ';
    case U'ｪ': return U'ｴ';
    case U'ｫ': return U'ｵ';
    case U'ｬ': return U'ﾔ';
    case U'ｭ': return U'ﾕ';
    case U'ｮ': return U'ﾖ';
    case U'ｯ': return U'ﾂ';
    case U'ヮ': return U'ﾜ';
    case U'ヵ': return U'ｶ';
    case U'ヶ': return U'ｹ';
    case U'ヰ': return U'ｲ';
    case U'ヱ': return U'ｴ';
    default: return c;
  }
}

bool is_allowed(char32_t c) {
  return is_digit(c) || (c >= U'A' && c <= U'Z') || c == U' ' || c == U'(' || c == U')' ||
         c == U'.' || c == U'-' || c == U'/' || c == U'ｦ' ||
         (c >= half_katakana_first && c <= half_katakana_last);
}

}  // namespace

ZenginName to_zengin(std::string_view text) {
  const std::string narrow = narrow_kana(to_half_width(fold_spaces(text)));
  ZenginName name;
  for (std::size_t at = 0; at < narrow.size();) {
    char32_t c = enlarge(next_code_point(narrow, at));
    if (c >= U'a' && c <= U'z') c -= U'a' - U'A';
    if (is_hyphen(c)) c = U'-';
    if (is_allowed(c)) {
      append_code_point(name.text, c);
      continue;
    }
    append_code_point(name.character, c);
    name.fault = is_kanji(c) ? ZenginFault::HasKanji : ZenginFault::HasOther;
    if (c == U'･') name.fault = ZenginFault::HasDot;
    return name;
  }
  return name;
}

std::size_t zengin_length(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) next_code_point(text, at);
  return count;
}

}  // namespace todoke
