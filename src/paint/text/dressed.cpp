#include "paint/text/dressed.h"

namespace todoke::paint {

namespace {

constexpr std::string_view anchor = "\xEF\xBF\xB9";      // U+FFF9
constexpr std::string_view separator = "\xEF\xBF\xBA";   // U+FFFA
constexpr std::string_view terminator = "\xEF\xBF\xBB";  // U+FFFB
constexpr std::string_view beside = "\xE2\x80\xA8";      // U+2028

}  // namespace

Undressed undress(std::string_view text) {
    Undressed result;
    result.text.reserve(text.size());
    std::string reading;
    std::size_t begin = 0;
    bool reads = false;
    const auto close = [&] {
        if (!reading.empty() && begin < result.text.size()) {
            result.readings.push_back({begin, result.text.size(), reading});
        }
        reading.clear();
        reads = false;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view mark = text.substr(at, anchor.size());
        const bool is_mark = mark == anchor || mark == separator || mark == terminator;
        if (mark == anchor) {
            close();
            begin = result.text.size();
        } else if (mark == separator) {
            reads = true;
        } else if (mark == terminator) {
            close();
        } else {
            (reads ? reading : result.text) += text[at];
        }
        at += is_mark ? mark.size() : 1;
    }
    close();
    return result;
}

std::pair<std::string_view, std::string_view> halves_of(std::string_view text) {
    const std::size_t at = text.find(beside);
    if (at == std::string_view::npos) return {text, {}};
    return {text.substr(0, at), text.substr(at + beside.size())};
}

}  // namespace todoke::paint
