#pragma once

#include <string>
#include <string_view>

#include "paint/layout/layout.h"
#include "paint/theme_tokens.h"

namespace todoke::paint {

enum class Align : std::uint8_t { Left, Centre, Right };

/// What all parts of one layout share.
struct Page {
    const Screen& screen;
    const Frame& frame;
    Ruler& ruler;
    Picture& picture;
    bool wide = false;
};

/// A column being filled from the top: where the next thing stands and how wide it may be.
/// Space between things does not add up: the larger wins, as margins do in CSS.
class Flow {
  public:
    Flow(Page& page, float x, float y, float width)
        : page(page), x(x), width(width), y(y), bottom_(y) {}

    Page& page;
    float x;
    float width;
    float y;  ///< where the next thing begins

    float scale() const { return page.frame.scale; }
    /// A token at the text scale.
    TextStyle scaled(TextStyle style) const;

    /// Makes sure of so much space below the last thing; none at the very top of the column.
    void space(float height);
    /// Something of this height now stands at y.
    void advance(float height);

    Paragraph set(std::string_view text, const TextStyle& style, float text_width,
                  Wrap wrap = Wrap::Lines) const;
    /// Paints a paragraph with its top left (or top centre, top right) here; does not advance.
    void paint(const Paragraph& paragraph, float left, float top, Colour colour,
               float room = 0, Align align = Align::Left);
    /// Sets, paints and advances; gives the rectangle of the whole width.
    Rect text(std::string_view text, const TextStyle& style, Colour colour,
              Wrap wrap = Wrap::Lines);
    void underline(const Paragraph& paragraph, float left, float top, float size, Colour colour);

    /// Panels are begun before what stands on them, and ended when their height is known.
    std::size_t panel(const Rect& at, float radius, Colour fill);
    std::size_t panel(const Rect& at, float radius, Colour fill, Colour edge, float edge_width);
    void end_panel(std::size_t index, float bottom);
    /// Ends a panel that was begun at y, makes it the box of `id`, if any, and stands below it.
    void close_panel(std::size_t index, float bottom, std::string_view id = {});
    void disc(const Rect& at, Colour fill, Colour edge, float edge_width);
    void drawing(Shape shape, const Rect& at, Colour colour, float stroke);

    void box(std::string_view id, const Rect& at);
    void box(std::string_view id, std::string_view part, const Rect& at);

    /// A column inside this one that begins at y, narrower by so much at each side.
    Flow inside(float left, float right, float top) const;

  private:
    float bottom_;
    bool fresh_ = true;
};

}  // namespace todoke::paint
