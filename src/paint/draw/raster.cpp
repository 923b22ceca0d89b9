#include "paint/draw/raster.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <span>
#include <utility>

namespace todoke::paint {

namespace {

/// Most of a page is empty. White is the browser's own fill; of another colour two pixels at a
/// time, and eight without asking whether it was the last.
void fill_all(std::vector<std::uint32_t>& pixels, std::uint32_t ground) {
    if (ground == 0xffffffff) {
        std::memset(pixels.data(), 0xff, pixels.size() * sizeof ground);
        return;
    }
    const std::uint64_t pair = std::uint64_t{ground} << 32 | ground;
    std::uint32_t* at = pixels.data();
    std::uint32_t* const end = at + pixels.size();
    for (; end - at >= 8; at += 8) {
        for (int i = 0; i < 8; i += 2) std::memcpy(at + i, &pair, sizeof pair);
    }
    std::fill(at, end, ground);
}

std::uint32_t opacity_of(std::uint32_t colour) { return colour >> IM_COL32_A_SHIFT; }

/// `colour` over an opaque pixel; `cover` from 0 to 255. Two channels at a time.
std::uint32_t blend(std::uint32_t below, std::uint32_t colour, std::uint32_t cover) {
    const std::uint32_t over = cover + (cover >> 7);  // 255 becomes 256
    const std::uint32_t under = 256 - over;
    const std::uint32_t pair = ((below & 0xff00ff) * under + (colour & 0xff00ff) * over) >> 8;
    const std::uint32_t middle = ((below & 0xff00) * under + (colour & 0xff00) * over) >> 8;
    return (pair & 0xff00ff) | (middle & 0xff00) | 0xff000000;
}

/// Most of a glyph is empty: eight pixels at a time are passed over, or mixed without asking what
/// each is, which compilers turn into vectors.
void paint_glyph_row(std::span<std::uint32_t> row, const std::uint8_t* cover,
                     std::uint32_t colour) {
    std::array<std::uint8_t, 8> next{};
    std::size_t x = 0;
    for (; x + next.size() <= row.size(); x += next.size()) {
        std::memcpy(next.data(), cover + x, next.size());
        if (std::bit_cast<std::uint64_t>(next) == 0) continue;
        std::uint32_t* const to = row.data() + x;
        for (std::size_t i = 0; i < next.size(); ++i) to[i] = blend(to[i], colour, next[i]);
    }
    for (; x < row.size(); ++x) row[x] = blend(row[x], colour, cover[x]);
}

/// Where an edge crosses the middle of a row. Both triangles of an edge get the same number.
float crossing(const ImVec2& upper, const ImVec2& lower, float middle) {
    const float share = (middle - upper.y) / (lower.y - upper.y);
    return upper.x + (lower.x - upper.x) * share;
}

/// The first pixel whose middle lies at or behind `position`.
int first_pixel(float position) { return static_cast<int>(std::ceil(position - 0.5f)); }

}  // namespace

struct Raster::Target {
    std::uint32_t* pixels;
    int width;
    int top;
    int bottom;

    std::uint32_t* row(int y) const {
        return pixels + static_cast<std::size_t>(y - top) * width;
    }
};

void Raster::paint_rectangle(const Target& target, const ImDrawVert& low, const ImDrawVert& high,
                             const MemoryTextures::Sheet* sheet) {
    const int left = std::max(0, first_pixel(low.pos.x));
    const int right = std::min(target.width, first_pixel(high.pos.x));
    const int top = std::max(target.top, first_pixel(low.pos.y));
    const int bottom = std::min(target.bottom, first_pixel(high.pos.y));
    if (left >= right || top >= bottom) return;
    const std::uint32_t colour = low.col;
    if (low.uv.x == high.uv.x) {
        for (int y = top; y < bottom; ++y) {
            std::fill(target.row(y) + left, target.row(y) + right, colour);
        }
        return;
    }
    if (sheet == nullptr || sheet->width == 0) return;
    const int from_x = static_cast<int>(std::lround(low.uv.x * sheet->width - low.pos.x));
    const int from_y = static_cast<int>(std::lround(low.uv.y * sheet->height - low.pos.y));
    for (int y = top; y < bottom; ++y) {
        std::uint32_t* to = target.row(y);
        const std::uint8_t* cover =
            sheet->cover.data() + static_cast<std::ptrdiff_t>(y + from_y) * sheet->width + from_x;
        paint_glyph_row({to + left, to + right}, cover + left, colour);
    }
}

void Raster::paint_triangle(const Target& target, const Figure& figure) {
    const ImDrawVert* a = figure.first;
    const ImDrawVert* b = figure.second;
    const ImDrawVert* c = figure.third;
    const float area = (b->pos.x - a->pos.x) * (c->pos.y - a->pos.y) -
                       (c->pos.x - a->pos.x) * (b->pos.y - a->pos.y);
    if (area == 0) return;
    if (b->pos.y < a->pos.y) std::swap(a, b);
    if (c->pos.y < b->pos.y) std::swap(b, c);
    if (b->pos.y < a->pos.y) std::swap(a, b);
    const int top = std::max(target.top, first_pixel(a->pos.y));
    const int bottom = std::min(target.bottom, first_pixel(c->pos.y));
    const auto opacity = [](const ImDrawVert* at) {
        return static_cast<float>(opacity_of(at->col));
    };
    const bool even = opacity(a) == opacity(b) && opacity(b) == opacity(c);
    // Opacity is a plane over the triangle: so much more for each pixel to the right and down.
    const float det = (b->pos.x - a->pos.x) * (c->pos.y - a->pos.y) -
                      (c->pos.x - a->pos.x) * (b->pos.y - a->pos.y);
    const float to_b = opacity(b) - opacity(a);
    const float to_c = opacity(c) - opacity(a);
    const float across = (to_b * (c->pos.y - a->pos.y) - to_c * (b->pos.y - a->pos.y)) / det;
    const float down = (to_c * (b->pos.x - a->pos.x) - to_b * (c->pos.x - a->pos.x)) / det;
    for (int y = top; y < bottom; ++y) {
        const float middle = static_cast<float>(y) + 0.5f;
        const float long_side = crossing(a->pos, c->pos, middle);
        const float short_side = middle < b->pos.y ? crossing(a->pos, b->pos, middle)
                                                   : crossing(b->pos, c->pos, middle);
        const int left = std::max(0, first_pixel(std::min(long_side, short_side)));
        const int right = std::min(target.width, first_pixel(std::max(long_side, short_side)));
        if (left >= right) continue;
        std::uint32_t* to = target.row(y);
        if (even && opacity_of(a->col) == 255) {
            std::fill(to + left, to + right, a->col);
            continue;
        }
        float cover = opacity(a) + down * (middle - a->pos.y) +
                      across * (static_cast<float>(left) + 0.5f - a->pos.x);
        for (int x = left; x < right; ++x, cover += across) {
            const float within = std::clamp(cover, 0.0f, 255.0f);
            to[x] = blend(to[x], a->col, static_cast<std::uint32_t>(within + 0.5f));
        }
    }
}

std::span<const std::uint32_t> Raster::paint(std::span<const Band> bands, const Rows& rows,
                                             int width, std::uint32_t ground) {
    const std::size_t band_size = static_cast<std::size_t>(width) * rows.count;
    pixels_.resize(band_size * bands.size());
    fill_all(pixels_, ground);
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const int top = rows.top + static_cast<int>(i) * rows.count;
        paint_band(bands[i], {pixels_.data() + i * band_size, width, top, top + rows.count});
    }
    return pixels_;
}

void Raster::paint_band(const Band& band, const Target& target) {
    const MemoryTextures::Sheet* sheet = nullptr;
    std::uint64_t texture = 0;
    for (const Figure& figure : band.figures) {
        if (figure.third != nullptr) {
            paint_triangle(target, figure);
            continue;
        }
        if (figure.texture != texture) sheet = textures_.find(figure.texture);
        texture = figure.texture;
        paint_rectangle(target, *figure.first, *figure.second, sheet);
    }
}

}  // namespace todoke::paint
