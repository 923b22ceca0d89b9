#include "paint/text/breaking.h"

extern "C" {
#include <linebreak.h>
}

#include <algorithm>
#include <string>
#include <string_view>

#include "core/base/text.h"
#include "paint/text/phrases.h"

namespace todoke::paint {

namespace {

/// A code point and the last of its bytes.
struct Letter {
    char32_t code = 0;
    std::size_t last_byte = 0;
};

std::vector<Letter> letters_of(std::string_view text) {
    std::vector<Letter> letters;
    letters.reserve(text.size() / 3 + 1);
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code = next_code_point(text, at);
        letters.push_back({code, at - 1});
    }
    return letters;
}

/// The model of phrases is Japanese; Chinese, without kana, would be cut at random.
std::vector<bool> phrases_of(const std::vector<Letter>& letters) {
    const bool is_japanese = std::ranges::any_of(letters, [](const Letter& letter) {
        return is_hiragana(letter.code) || is_katakana(letter.code);
    });
    if (!is_japanese) return std::vector<bool>(letters.size(), false);
    std::u16string units;
    // Beyond 16 bits are rare ideographs and pictures, none of them in the model.
    for (const Letter& letter : letters) {
        units += letter.code > 0xffff ? u'\uffff' : static_cast<char16_t>(letter.code);
    }
    return find_phrases(units);
}

bool ends_phrase_by_sign(char32_t c) {
    return c == U'、' || c == U'。' || c == U'：' || c == U'・' || is_space(c);
}

/// The model's word, but for what it gets wrong most: compounds (生年月日) and numbers (30日).
bool ends_phrase(char32_t last, char32_t next, bool begins_next) {
    if (ends_phrase_by_sign(last) || next == U'「' || next == U'（') return true;
    return begins_next && !is_digit(last) && !(is_kanji(last) && is_kanji(next));
}

/// Korean has spaces between its words: lines end there, as with CSS word-break: keep-all.
bool is_hangul(char32_t c) { return c >= U'\uAC00' && c <= U'\uD7A3'; }

Break kind_of(char mark, char32_t last, char32_t next, bool begins_next) {
    if (mark == LINEBREAK_MUSTBREAK) return Break::Must;
    if (mark != LINEBREAK_ALLOWBREAK) return Break::Never;
    if (is_hangul(last) && is_hangul(next)) return Break::Never;
    return ends_phrase(last, next, begins_next) ? Break::Phrase : Break::Allowed;
}

}  // namespace

std::vector<Break> find_breaks(std::string_view text) {
    std::vector<Break> breaks(text.size(), Break::Never);
    if (text.empty()) return breaks;
    static const bool ready = [] {
        init_linebreak();
        return true;
    }();
    (void)ready;
    std::string marks(text.size(), '\0');
    // "strict" keeps small kana and ー from beginning a line (CSS line-break: strict).
    set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(text.data()), text.size(), "ja-strict",
                        marks.data());
    const std::vector<Letter> letters = letters_of(text);
    const std::vector<bool> begins = phrases_of(letters);
    for (std::size_t i = 1; i < letters.size(); ++i) {
        const std::size_t at = letters[i - 1].last_byte;
        breaks[at] = kind_of(marks[at], letters[i - 1].code, letters[i].code, begins[i]);
    }
    return breaks;
}

}  // namespace todoke::paint
