#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace todoke::paint {

/// Furigana over a part of a text.
struct Reading {
    std::size_t begin = 0;  ///< bytes into Undressed::text
    std::size_t end = 0;
    std::string text;
};

struct Undressed {
    std::string text;
    std::vector<Reading> readings;  ///< in order, none inside another
};

/// Takes Unicode's interlinear annotations (U+FFF9 base U+FFFA reading U+FFFB) out of a text. What
/// is left open is closed at the end; marks that stand alone vanish.
Undressed undress(std::string_view text);

/// What stands before and after the first U+2028: the sentence, and the one beside it.
std::pair<std::string_view, std::string_view> halves_of(std::string_view text);

}  // namespace todoke::paint
