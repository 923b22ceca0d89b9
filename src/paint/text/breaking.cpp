#include "paint/text/breaking.h"

extern "C" {
#include <linebreak.h>
}

#include <string>
#include <string_view>

#include "core/base/text.h"

namespace todoke::paint {

namespace {

bool is_particle(char32_t c) { return c == U'は' || c == U'が' || c == U'を'; }

/// One kana between two kanji is a particle (方の通帳) or the inside of a verb (引っ越す, 取り消す).
bool is_link_of_words(char32_t c) {
    return std::u32string_view(U"はがをにへとでもやのか").find(c) != std::u32string_view::npos;
}

/// お and ご before a noun: お子さん, ご家族.
bool is_honorific(char32_t before, char32_t c) {
    return (c == U'お' || c == U'ご') && (!is_hiragana(before) || is_link_of_words(before));
}

bool is_word_sign(char32_t c) {
    return is_kanji(c) || is_katakana(c) || c == U'ー' || (c < 0x80 && !is_space(c));
}

bool ends_phrase_by_sign(char32_t c) {
    return c == U'、' || c == U'。' || c == U'）' || c == U'」' || c == U'：' || c == U'・' ||
           is_space(c);
}

/// Where a phrase ends, guessed from the kinds of letters: Japanese phrases begin with a word in
/// kanji or katakana and end in hiragana. は, が and を right after such a word end one too. It is a
/// guess about beauty only: each place is one where a line may end anyway.
bool ends_phrase(char32_t before_last, char32_t last, char32_t next) {
    if (ends_phrase_by_sign(last)) return true;
    if (next == U'「' || next == U'（') return true;
    if (is_hiragana(last) && is_word_sign(next)) {
        if (last == U'っ' || is_honorific(before_last, last)) return false;
        return !is_kanji(before_last) || !is_kanji(next) || is_link_of_words(last);
    }
    return is_particle(last) && is_word_sign(before_last) && is_hiragana(next);
}

/// Korean has spaces between its words: lines end there, as with CSS word-break: keep-all.
bool is_hangul(char32_t c) { return c >= U'\uAC00' && c <= U'\uD7A3'; }

Break kind_of(char mark, char32_t before_last, char32_t last, char32_t next) {
    if (mark == LINEBREAK_MUSTBREAK) return Break::Must;
    if (mark != LINEBREAK_ALLOWBREAK) return Break::Never;
    if (is_hangul(last) && is_hangul(next)) return Break::Never;
    return ends_phrase(before_last, last, next) ? Break::Phrase : Break::Allowed;
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
    char32_t before_last = 0;
    std::size_t before_last_byte = 0;
    std::size_t at = 0;
    char32_t last = next_code_point(text, at);
    while (at < text.size()) {
        const std::size_t last_byte = at - 1;
        const char32_t next = next_code_point(text, at);
        breaks[last_byte] = kind_of(marks[last_byte], before_last, last, next);
        if (before_last != 0 && is_kanji(next) && is_honorific(before_last, last)) {
            // 「お」 stays with its noun, and the phrase begins before it: くらいの｜お子さん.
            breaks[last_byte] = Break::Never;
            Break& before = breaks[before_last_byte];
            if (before == Break::Allowed) before = Break::Phrase;
        }
        before_last_byte = last_byte;
        before_last = last;
        last = next;
    }
    return breaks;
}

}  // namespace todoke::paint
