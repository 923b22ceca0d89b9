#include <array>
#include <cstdint>

#include "core/base/text.h"

namespace todoke {

namespace {

/// Full-width forms of U+FF61 to U+FF9F, in order.
constexpr std::array<std::uint16_t, 63> full_forms = {
    0x3002, 0x300C, 0x300D, 0x3001, 0x30FB, 0x30F2, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9,
    0x30E3, 0x30E5, 0x30E7, 0x30C3, 0x30FC, 0x30A2, 0x30A4, 0x30A6, 0x30A8, 0x30AA, 0x30AB,
    0x30AD, 0x30AF, 0x30B1, 0x30B3, 0x30B5, 0x30B7, 0x30B9, 0x30BB, 0x30BD, 0x30BF, 0x30C1,
    0x30C4, 0x30C6, 0x30C8, 0x30CA, 0x30CB, 0x30CC, 0x30CD, 0x30CE, 0x30CF, 0x30D2, 0x30D5,
    0x30D8, 0x30DB, 0x30DE, 0x30DF, 0x30E0, 0x30E1, 0x30E2, 0x30E4, 0x30E6, 0x30E8, 0x30E9,
    0x30EA, 0x30EB, 0x30EC, 0x30ED, 0x30EF, 0x30F3, 0x309B, 0x309C,
};
constexpr char32_t first_half_form = 0xFF61;
constexpr char32_t hiragana_to_katakana = 0x60;
constexpr char32_t voiced = 0x309B;       // ゛
constexpr char32_t half_voiced = 0x309C;  // ゜

char32_t widen(char32_t c) {
  if (c == 0x3099) return voiced;
  if (c == 0x309A) return half_voiced;
  if (c < first_half_form || c >= first_half_form + full_forms.size()) return c;
  return full_forms[c - first_half_form];
}

/// The letter that a full-width kana makes with ゛ or ゜, or 0 when Japanese writes none.
char32_t join(char32_t kana, char32_t mark) {
  const bool is_hira = is_hiragana(kana);
  const char32_t letter = is_hira ? kana + hiragana_to_katakana : kana;
  const char32_t back = is_hira ? hiragana_to_katakana : 0;
  const bool is_ha_row = letter >= 0x30CF && letter <= 0x30DB && (letter - 0x30CF) % 3 == 0;
  if (mark == half_voiced) return is_ha_row ? letter + 2 - back : 0;
  if (mark != voiced) return 0;
  const bool is_ka_to_chi = letter >= 0x30AB && letter <= 0x30C1 && letter % 2 == 1;
  const bool is_tsu_te_to = letter == 0x30C4 || letter == 0x30C6 || letter == 0x30C8;
  if (is_ha_row || is_ka_to_chi || is_tsu_te_to) return letter + 1 - back;
  if (letter == 0x30A6) return 0x30F4 - back;              // ウ to ヴ
  if (kana == 0x309D || kana == 0x30FD) return kana + 1;   // ゝ to ゞ, ヽ to ヾ
  if (!is_hira && (letter == 0x30F0 || letter == 0x30F1)) return letter + 8;  // ヰ to ヸ, ヱ to ヹ
  if (!is_hira && letter == 0x30EF) return 0x30F7;         // ワ to ヷ
  return !is_hira && letter == 0x30F2 ? char32_t{0x30FA} : 0;  // ヲ to ヺ
}

void append_half_form(std::string& text, char32_t katakana) {
  for (std::size_t i = 0; i < full_forms.size(); ++i) {
    if (full_forms[i] == katakana) {
      append_code_point(text, first_half_form + static_cast<char32_t>(i));
      return;
    }
  }
  append_code_point(text, katakana);
}

/// The kana and the mark that make this katakana; the mark is 0 when it is not made of two.
struct Pair {
  char32_t kana;
  char32_t mark;
};

Pair take_apart(char32_t c) {
  const std::array<char32_t, 5> kana_before = {c - 1, c - 2, U'ウ', U'ワ', U'ヲ'};
  for (const char32_t mark : {voiced, half_voiced}) {
    for (const char32_t kana : kana_before) {
      if (is_katakana(kana) && join(kana, mark) == c) return {kana, mark};
    }
  }
  return {c, 0};
}

}  // namespace

std::string widen_kana(std::string_view text) {
  std::string result;
  char32_t held = 0;  // the last letter, which a mark may still join
  const auto release = [&] {
    if (held != 0) append_code_point(result, held);
    held = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = widen(next_code_point(text, at));
    const char32_t joined = held != 0 ? join(held, c) : 0;
    if (joined != 0) {
      held = joined;
    } else {
      release();
      held = c;
    }
    if (held == 0) result += '\0';
  }
  release();
  return result;
}

std::string to_katakana(std::string_view text) {
  std::string result;
  const std::string wide = widen_kana(text);
  for (std::size_t at = 0; at < wide.size();) {
    char32_t c = next_code_point(wide, at);
    if (is_hiragana(c) || c == 0x309D || c == 0x309E) c += hiragana_to_katakana;
    append_code_point(result, c);
  }
  return result;
}

std::string narrow_kana(std::string_view text) {
  std::string result;
  const std::string katakana = to_katakana(text);
  for (std::size_t at = 0; at < katakana.size();) {
    const Pair pair = take_apart(next_code_point(katakana, at));
    append_half_form(result, pair.kana);
    if (pair.mark != 0) append_half_form(result, pair.mark);
  }
  return result;
}

}  // namespace todoke
