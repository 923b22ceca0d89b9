#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "paint/style.h"
#include "paint/text/paragraph.h"

namespace todoke::paint {

/// CSS px from the page's top left.
struct Rect {
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;

    float right() const { return x + w; }
    float bottom() const { return y + h; }
    bool operator==(const Rect&) const = default;
};

/// Where the DOM element with this box id lies: "claimant_name/family#control".
struct Box {
    std::string id;
    Rect at;
    bool as_text = false;  ///< its text is not painted: the DOM shows it
    bool operator==(const Box&) const = default;
};

enum class Shape : std::uint8_t {
    Panel,       ///< rectangle with round corners: `fill`, and `edge` of `edge_width` inside it
    Disc,        ///< the circle inside `at`: `fill`, `edge`
    Text,        ///< one line of glyphs; `at` x and y are the pen on the baseline; `fill`
    DashedRing,  ///< along the inside of the circle in `at`: `fill`, of `edge_width`
    Tick,        ///< the drawings: on a grid of 24, stroke `fill` of `edge_width` grid units
    House,
    Globe,
};

/// One thing to paint, in order.
struct Piece {
    Shape shape = Shape::Panel;
    Rect at = {};
    float radius = 0;
    Colour fill = {};
    Colour edge = {};
    float edge_width = 0;
    std::uint32_t first = 0;  ///< Text: into Picture::glyphs
    std::uint32_t count = 0;
    bool operator==(const Piece&) const = default;
};

/// A page laid out: what to paint, and where the controls lie. Knows no device pixels.
struct Picture {
    std::vector<Piece> pieces;
    std::vector<Glyph> glyphs;
    std::vector<Box> boxes;
    float width = 0;
    float height = 0;
    bool operator==(const Picture&) const = default;
};

}  // namespace todoke::paint
