#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Japanese text as residents type it: widths, kana, hyphens, spaces, and where one character ends.
/// Nothing here is NFKC or NFC: names keep the characters they are written with. Every function
/// takes any bytes; malformed UTF-8 is read as U+FFFD, one for each byte that does not fit.
namespace todoke {

inline constexpr char32_t replacement_character = 0xFFFD;

/// Whether the bytes are UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
bool is_valid_utf8(std::string_view text);

/// The text with U+FFFD in place of what is no UTF-8.
std::string to_valid_utf8(std::string_view text);

/// Reads the code point at `at`, which must be inside the text, and moves `at` behind it.
char32_t next_code_point(std::string_view text, std::size_t& at);

/// Writes a code point as UTF-8; one that cannot be written becomes U+FFFD.
void append_code_point(std::string& text, char32_t code_point);

/// Where the grapheme cluster that begins at `at` ends: what a resident calls one character.
/// Follows the rules of UAX #29 that matter in Japan: CR LF, combining marks (U+3099 too),
/// variation selectors, ZWJ, emoji modifiers, tags, pairs of regional indicators, Hangul jamo.
/// Not the rest.
std::size_t cluster_end(std::string_view text, std::size_t at);

/// How many characters a resident sees.
std::size_t cluster_count(std::string_view text);

/// The longest beginning of whole clusters within so many bytes.
std::string_view cut_at_cluster(std::string_view text, std::size_t bytes_max);

bool is_digit(char32_t c);     ///< 0-9 of ASCII only
bool is_space(char32_t c);     ///< any space, tab or line end, U+3000 and NBSP too
bool is_hyphen(char32_t c);    ///< the twelve that stand for a hyphen in addresses, ー and ― too
bool is_control(char32_t c);   ///< C0, C1 and the invisible marks of direction
bool is_hiragana(char32_t c);  ///< the letters, small ones and ゔ too
bool is_katakana(char32_t c);  ///< the full-width letters
bool is_kanji(char32_t c);     ///< the blocks of ideographs, and 々〆〇

/// Without spaces at both ends.
std::string_view trim(std::string_view text);

/// Without spaces at both ends, and one `space` for each run of spaces inside.
std::string fold_spaces(std::string_view text, std::string_view space = " ");

/// Without any space at all.
std::string remove_spaces(std::string_view text);

/// Line ends as \n; other control characters but tabs are taken out.
std::string normalise_lines(std::string_view text);

/// Full-width letters, digits, signs and spaces become ASCII. Kana stay.
std::string to_half_width(std::string_view text);

/// ASCII letters, digits, signs and spaces become full-width.
std::string to_full_width(std::string_view text);

/// Half-width kana become full-width, ﾞ and ﾟ joined with the letter before them where Japanese
/// writes one; loose or combining ゛゜ (U+3099, U+309A) are joined in the same way.
std::string widen_kana(std::string_view text);

/// Hiragana and half-width kana become full-width katakana.
std::string to_katakana(std::string_view text);

/// Full-width katakana and hiragana become half-width katakana, ガ as ｶﾞ. Other characters stay.
std::string narrow_kana(std::string_view text);

/// Any hyphen between two digits of ASCII becomes "-". A ー after kana stays a 長音. Fold the width
/// of the digits first.
std::string unify_hyphens(std::string_view text);

}  // namespace todoke
