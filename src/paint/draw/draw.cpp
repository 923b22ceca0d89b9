#include "paint/draw/draw.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

#include "paint/draw/round_rect.h"

namespace todoke::paint {

namespace {

/// Dear ImGui counts corners in 16 bits; a round panel needs four hundred.
constexpr int corners_max = 65000;

struct Brush {
    ImDrawList& list;
    const theme::Palette& palette;
    float dpr;

    ImU32 colour_of(Colour colour) const {
        const std::uint32_t rgb = palette.rgb[colour.token];
        return IM_COL32(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, 255);
    }
    float snap(float value) const { return std::round(value * dpr); }
    ImVec2 corner(float x, float y) const { return {snap(x), snap(y)}; }
    /// As wide as browsers make a border: rounded down, and never nothing.
    float pen(float width) const { return std::max(1.0f, std::floor(width * dpr)); }
};

/// A panel of the page's colour on the page, and on no other panel that was drawn before it.
bool is_seen_as_page(const Piece& piece, std::span<const Piece> before) {
    const auto is_page = [](const Piece& panel) { return panel.fill == theme::colour::page; };
    const auto lies_below = [&](const Piece& other) {
        return other.shape == Shape::Panel && !is_page(other) &&
               other.at.x < piece.at.right() && piece.at.x < other.at.right() &&
               other.at.y < piece.at.bottom() && piece.at.y < other.at.bottom();
    };
    return is_page(piece) && std::none_of(before.begin(), before.end(), lies_below);
}

void draw_panel(const Piece& piece, std::span<const Piece> on, const Brush& brush) {
    ImVec2 low = brush.corner(piece.at.x, piece.at.y);
    ImVec2 high = brush.corner(piece.at.right(), piece.at.bottom());
    // Hairlines never vanish.
    if (high.y - low.y < 1) high.y = low.y + std::max(1.0f, std::round(piece.at.h * brush.dpr));
    const RoundRect rect(low, high, piece.radius * brush.dpr);
    // The canvas has that colour already, and the edge is drawn alone, not as a panel below the
    // first: without a graphics card, each pixel painted again is waited for again.
    if (!is_seen_as_page(piece, on)) rect.fill(brush.list, brush.colour_of(piece.fill));
    const ImU32 edge_colour = brush.colour_of(piece.edge);
    if (piece.edge_width <= 0 || edge_colour == brush.colour_of(piece.fill)) return;
    const float edge_width = piece.edge_width + brush.palette.edge_more;
    rect.edge(brush.list, edge_colour, brush.pen(edge_width));
}

void draw_disc(const Piece& piece, const Brush& brush) {
    const float diameter = std::round(piece.at.w * brush.dpr);
    const ImVec2 low = brush.corner(piece.at.x, piece.at.y);
    const ImVec2 centre{low.x + diameter / 2, low.y + diameter / 2};
    float radius = diameter / 2;
    if (piece.edge_width > 0) {
        brush.list.AddCircleFilled(centre, radius, brush.colour_of(piece.edge));
        radius -= std::max(1.0f, piece.edge_width * brush.dpr);
    }
    brush.list.AddCircleFilled(centre, radius, brush.colour_of(piece.fill));
}

/// About as many dashes as browsers make, each as long as the gap behind it.
void draw_dashed_ring(const Piece& piece, const Brush& brush) {
    const float diameter = std::round(piece.at.w * brush.dpr);
    const float pen = brush.pen(piece.edge_width);
    const ImVec2 low = brush.corner(piece.at.x, piece.at.y);
    const ImVec2 centre{low.x + diameter / 2, low.y + diameter / 2};
    const float radius = (diameter - pen) / 2;
    constexpr float turn = 2 * std::numbers::pi_v<float>;
    const float dashes = std::max(4.0f, std::round(turn * radius / (4 * pen)));
    for (float dash = 0; dash < dashes; ++dash) {
        const float begin = turn * dash / dashes;
        brush.list.PathArcTo(centre, radius, begin, begin + turn / dashes / 2);
        brush.list.PathStroke(brush.colour_of(piece.fill), ImDrawFlags_None, pen);
    }
}

/// Strokes through points on a grid of 24, with round ends and joints.
void draw_strokes(const Piece& piece, std::span<const ImVec2> points, bool closed,
                  const Brush& brush) {
    const float unit = piece.at.w * brush.dpr / 24;
    const ImVec2 low{piece.at.x * brush.dpr, piece.at.y * brush.dpr};
    const float stroke = piece.edge_width * unit;
    const ImU32 colour = brush.colour_of(piece.fill);
    for (const ImVec2& point : points) {
        brush.list.PathLineTo({low.x + point.x * unit, low.y + point.y * unit});
    }
    brush.list.PathStroke(colour, closed ? ImDrawFlags_Closed : ImDrawFlags_None, stroke);
    for (const ImVec2& point : points) {
        const ImVec2 at{low.x + point.x * unit, low.y + point.y * unit};
        brush.list.AddCircleFilled(at, stroke / 2, colour);
    }
}

void draw_globe(const Piece& piece, const Brush& brush) {
    const float unit = piece.at.w * brush.dpr / 24;
    const ImVec2 middle{piece.at.x * brush.dpr + 12 * unit, piece.at.y * brush.dpr + 12 * unit};
    const float stroke = piece.edge_width * unit;
    const ImU32 colour = brush.colour_of(piece.fill);
    brush.list.AddCircle(middle, 9 * unit, colour, 0, stroke);
    brush.list.AddEllipse(middle, 4 * unit, 9 * unit, colour, 0, 0, stroke);
    brush.list.AddLine({middle.x - 9 * unit, middle.y}, {middle.x + 9 * unit, middle.y}, colour,
                       stroke);
}

void draw_drawing(const Piece& piece, const Brush& brush) {
    static constexpr ImVec2 tick[] = {{5, 13}, {10, 18}, {20, 7}};
    static constexpr ImVec2 house[] = {{4, 20},  {4, 9},   {12, 4},  {20, 9},  {20, 20},
                                       {14, 20}, {14, 14}, {10, 14}, {10, 20}};
    switch (piece.shape) {
    case Shape::Tick: draw_strokes(piece, tick, false, brush); break;
    case Shape::House: draw_strokes(piece, house, true, brush); break;
    case Shape::Globe: draw_globe(piece, brush); break;
    default: break;
    }
}

void draw_text(const Piece& piece, const Picture& picture, const Atlas& atlas,
               const Brush& brush) {
    const ImU32 colour = brush.colour_of(piece.fill);
    const float baseline = brush.snap(piece.at.y);
    constexpr float texel = 1.0f / Atlas::side;
    for (std::uint32_t i = 0; i < piece.count; ++i) {
        const Glyph& glyph = picture.glyphs[piece.first + i];
        const Slot& slot = atlas.slot(glyph.number);
        if (slot.texture == 0) continue;
        const float x = brush.snap(piece.at.x + glyph.x) + static_cast<float>(slot.left);
        const float y = baseline - static_cast<float>(slot.top);
        const auto width = static_cast<float>(slot.width);
        const auto height = static_cast<float>(slot.height);
        const auto u = static_cast<float>(slot.x) * texel;
        const auto v = static_cast<float>(slot.y) * texel;
        const auto texture =
            reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(slot.texture));
        brush.list.AddImage(texture, {x, y}, {x + width, y + height}, {u, v},
                            {u + width * texel, v + height * texel}, colour);
    }
}

}  // namespace

bool draw(const Picture& picture, const Atlas& atlas, const theme::Palette& palette,
          ImDrawList& list) {
    const Brush brush{list, palette, atlas.dpr()};
    for (const Piece& piece : picture.pieces) {
        if (list.VtxBuffer.Size + static_cast<int>(piece.count) * 4 + 600 > corners_max) {
            return false;
        }
        switch (piece.shape) {
        case Shape::Panel: draw_panel(piece, {picture.pieces.data(), &piece}, brush); break;
        case Shape::Disc: draw_disc(piece, brush); break;
        case Shape::DashedRing: draw_dashed_ring(piece, brush); break;
        case Shape::Text: draw_text(piece, picture, atlas, brush); break;
        default: draw_drawing(piece, brush); break;
        }
    }
    return true;
}

}  // namespace todoke::paint
