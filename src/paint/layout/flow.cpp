#include "paint/layout/flow.h"

#include <algorithm>

namespace todoke::paint {

namespace {

/// Of a second sentence: what is black is muted, what has a colour keeps it.
Colour quieter(Colour colour) {
    return colour == theme::colour::ink || colour == theme::colour::hint ? theme::colour::muted
                                                                         : colour;
}

}  // namespace

TextStyle Flow::scaled(TextStyle style) const {
    style.size *= scale();
    return style;
}

void Flow::space(float height) {
    if (!fresh_) y = std::max(y, bottom_ + height);
}

void Flow::advance(float height) {
    y += height;
    bottom_ = y;
    fresh_ = false;
}

Paragraph Flow::set(std::string_view text, const TextStyle& style, float text_width,
                    Wrap wrap) const {
    return set_text(page.ruler, text, scaled(style), text_width, wrap);
}

void Flow::paint(const Paragraph& paragraph, float left, float top, Colour colour, float room,
                 Align align) {
    Picture& picture = page.picture;
    const auto base = static_cast<std::uint32_t>(picture.glyphs.size());
    picture.glyphs.insert(picture.glyphs.end(), paragraph.glyphs.begin(), paragraph.glyphs.end());
    const Colour quiet = quieter(colour);
    for (const TextLine& line : paragraph.lines) {
        float begin = left;
        if (align == Align::Centre) begin += (room - line.width) / 2;
        if (align == Align::Right) begin += room - line.width;
        const Colour ink = line.beside ? quiet : colour;
        picture.pieces.push_back({Shape::Text, {begin, top + line.baseline, line.width, 0}, 0, ink,
                                  {}, 0, base + line.first, line.count});
        if (line.reading_count == 0) continue;
        const Rect above{begin, top + line.reading_baseline, line.width, 0};
        picture.pieces.push_back({Shape::Text, above, 0, ink, {}, 0, base + line.reading_first,
                                  line.reading_count});
    }
}

Rect Flow::text(std::string_view text, const TextStyle& style, Colour colour, Wrap wrap) {
    const Paragraph paragraph = set(text, style, width, wrap);
    const Rect at{x, y, width, paragraph.height()};
    paint(paragraph, x, y, colour);
    advance(at.h);
    return at;
}

void Flow::underline(const Paragraph& paragraph, float left, float top, float size,
                     Colour colour) {
    for (const TextLine& line : paragraph.lines) {
        if (line.beside) continue;
        panel({left, top + line.baseline + 3, line.width, std::max(1.0f, size / 16)}, 0, colour);
    }
}

std::size_t Flow::panel(const Rect& at, float radius, Colour fill) {
    return panel(at, radius, fill, fill, 0);
}

std::size_t Flow::panel(const Rect& at, float radius, Colour fill, Colour edge, float edge_width) {
    page.picture.pieces.push_back({Shape::Panel, at, radius, fill, edge, edge_width, 0, 0});
    return page.picture.pieces.size() - 1;
}

void Flow::end_panel(std::size_t index, float bottom) {
    Rect& at = page.picture.pieces[index].at;
    at.h = bottom - at.y;
}

void Flow::close_panel(std::size_t index, float bottom, std::string_view id) {
    end_panel(index, bottom);
    if (!id.empty()) box(id, {x, y, width, bottom - y});
    advance(bottom - y);
}

void Flow::disc(const Rect& at, Colour fill, Colour edge, float edge_width) {
    page.picture.pieces.push_back({Shape::Disc, at, at.w / 2, fill, edge, edge_width, 0, 0});
}

void Flow::drawing(Shape shape, const Rect& at, Colour colour, float stroke) {
    page.picture.pieces.push_back({shape, at, 0, colour, {}, stroke, 0, 0});
}

void Flow::box(std::string_view id, const Rect& at) {
    page.picture.boxes.push_back({std::string(id), at});
}

void Flow::box(std::string_view id, std::string_view part, const Rect& at) {
    std::string name(id);
    name += '#';
    name += part;
    page.picture.boxes.push_back({std::move(name), at});
}

Flow Flow::inside(float left, float right, float top) const {
    return Flow(page, x + left, y + top, width - left - right);
}

}  // namespace todoke::paint
