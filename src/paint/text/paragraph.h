#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "paint/style.h"
#include "paint/text/ruler.h"

namespace todoke::paint {

/// A glyph and where its pen stands, CSS px from the left end of its line.
struct Glyph {
    std::uint32_t number = 0;
    float x = 0;
    bool operator==(const Glyph&) const = default;
};

struct TextLine {
    std::uint32_t first = 0;  ///< into Paragraph::glyphs
    std::uint32_t count = 0;
    float width = 0;  ///< CSS px, without spaces at the end
};

/// Text set in lines.
struct Paragraph {
    std::vector<Glyph> glyphs;
    std::vector<TextLine> lines;
    float line_height = 0;  ///< CSS px
    float baseline = 0;     ///< from a line's top, CSS px
    float width = 0;        ///< of the longest line

    float height() const { return line_height * static_cast<float>(lines.size()); }
};

enum class Wrap : std::uint8_t {
    Plain,    ///< full lines, as an input of the browser sets what was typed
    Lines,    ///< full lines, ended at phrases where that costs little
    Heading,  ///< whole phrases, and no short last line
    Single,   ///< one line whatever its length; '\n' is a space
};

/// Sets `text` in lines of `width` CSS px. `style` is already at the text scale. Nothing is wider
/// than `width` but a single cluster that is. An empty text has no line.
Paragraph set_text(Ruler& ruler, std::string_view text, const TextStyle& style, float width,
                   Wrap wrap);

}  // namespace todoke::paint
