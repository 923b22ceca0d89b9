#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "paint/draw/atlas.h"
#include "paint/draw/canvas.h"
#include "paint/layout/layout.h"
#include "paint/draw/draw.h"
#include "paint/theme_tokens.h"

namespace todoke::paint {

/// What the host asks to be shown.
struct Request {
    Screen screen;
    Frame frame;
    float dpr = 1;  ///< device pixels per CSS px
    theme::Palette palette = theme::palette::normal;
};

/// Reads {"screen", "width", "dpr", "scale", "focus", "contrast", "colours"}: a palette's name,
/// and what a municipality has of its own instead of `primary`, `on_primary` and their tints, as
/// "#rrggbb". Errors: those of read_screen, and "wrong_type" for a width or a ratio that no display
/// has, a palette that is none, or a colour that is none.
Result<Request> read_request(std::string_view json);

/// The boxes as the host reads them: [["id",x,y,w,h],…], CSS px to a hundredth; a sixth member, 1,
/// where the text is left to the DOM.
std::string write_boxes(const Picture& picture);

/// How large a canvas may be: rule 24 of the accessibility rules, and the graphics card.
struct CanvasLimits {
    float pixels_max = 16'777'216;  ///< iOS
    float side_max = 8192;
};

/// The ratio to paint at: `dpr`, or 2 when that is too large, or 0 when there is none.
float fitting_ratio(const Picture& picture, float dpr, const CanvasLimits& limits);

/// The painted face: Screens in, boxes and pictures out. Lays out and paints only what changed.
/// The host clears its canvas to `page_colour` before it shows a drawing: the page has no
/// background piece.
class Painter {
  public:
    Painter(GlyphSource& glyphs, Textures& textures) : ruler_(glyphs), atlas_(textures) {}

    enum class Change : std::uint8_t { None, Painted, TooLarge, TooMuch };

    /// Lays out. `Painted` means that `picture` is new and wants to be drawn by `paint`.
    Change lay_out(const Request& request, const CanvasLimits& limits);
    const Picture& picture() const { return picture_; }
    /// Device pixels per CSS px of the canvas now.
    float ratio() const { return ratio_; }

    /// Of the empty page, 0xRRGGBB.
    std::uint32_t page_colour() const;

    /// Draws the picture into Dear ImGui's list; `TooMuch` when it does not fit.
    Change paint(Canvas& canvas, ImDrawData*& drawn);
    /// What the drawn pixels depend on beside the drawing: when it changes, all of them are void.
    std::uint32_t ground() const;
    /// As `paint`, but leaves the frame open for widgets: the desktop preview.
    bool paint_open(Canvas& canvas);

    /// The graphics context came back: all textures are gone, the next request paints.
    void textures_lost();

    /// The fonts give other shapes from now on: what was measured and drawn before is void.
    void forget_glyphs();

  private:
    Ruler ruler_;
    Atlas atlas_;
    Picture picture_;
    theme::Palette palette_ = theme::palette::normal;
    float ratio_ = 0;
    bool void_ = true;
};

}  // namespace todoke::paint
