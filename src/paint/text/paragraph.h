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
    float width = 0;     ///< CSS px, without spaces at the end
    float baseline = 0;  ///< from the paragraph's top, CSS px
    bool beside = false;  ///< of the second sentence
    /// The readings over this line: glyphs that begin where its own do, on a baseline above.
    std::uint32_t reading_first = 0;
    std::uint32_t reading_count = 0;
    float reading_baseline = 0;
};

/// Text set in lines.
struct Paragraph {
    std::vector<Glyph> glyphs;
    std::vector<TextLine> lines;
    float line_height = 0;  ///< of a line without readings, CSS px
    float baseline = 0;     ///< from such a line's top, CSS px
    float width = 0;        ///< of the longest line
    float tall = 0;         ///< of all lines

    float height() const { return tall; }
    /// From the top to the middle of the first line's own letters: where a sign stands.
    float first_middle() const {
        const float rise = lines.empty() ? 0 : lines.front().baseline - baseline;
        return rise + line_height / 2;
    }
};

enum class Wrap : std::uint8_t {
    Plain,    ///< full lines, as an input of the browser sets what was typed
    Lines,    ///< whole phrases, as CSS word-break: auto-phrase
    Heading,  ///< whole phrases, and no short last line
    Single,   ///< one line whatever its length; '\n' is a space
};

/// How the second sentence of a text is set: smaller than the first, and never bold.
TextStyle beside_style(TextStyle style, float share = 0.85f);

/// Appends lines below those of `paragraph`, as the second sentence.
void append_beside(Paragraph& paragraph, const Paragraph& second);

/// Sets `text`, dressed or not (text/dressed.h), in lines of `width` CSS px. `style` is already at
/// the text scale. Nothing is wider than `width` but a single cluster that is. An empty text has
/// no line.
Paragraph set_text(Ruler& ruler, std::string_view text, const TextStyle& style, float width,
                   Wrap wrap);

}  // namespace todoke::paint
