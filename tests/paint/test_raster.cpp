#include <catch2/catch_test_macros.hpp>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "dummy_glyphs.h"
#include "paint/draw/bands.h"
#include "paint/draw/raster.h"
#include "paint/draw/round_rect.h"
#include "paint/painter.h"
#include "screens.h"

using namespace todoke;
using namespace todoke::paint;

namespace {

constexpr std::uint32_t white = 0xffffffff;
constexpr ImU32 black = IM_COL32(0, 0, 0, 255);
constexpr int rows = 128;

struct Desk {
    DummyGlyphs glyphs;
    MemoryTextures textures;
    Canvas canvas;
    Painter painter{glyphs, textures};
    Raster raster{textures};
    ImDrawData* drawn = nullptr;

    int width() const { return static_cast<int>(painter.picture().width * painter.ratio()); }
    int height() const { return static_cast<int>(painter.picture().height * painter.ratio()); }

    void show(const Screen& screen, float dpr = 2,
              const theme::Palette& palette = theme::palette::normal) {
        painter.lay_out({screen, {390, 1, ""}, dpr, palette}, {});
        REQUIRE(painter.paint(canvas, drawn) == Painter::Change::Painted);
    }

    std::vector<std::uint32_t> band(int top, int count) {
        const Band whole = cut_into_bands(*drawn, height(), height(), 0).front();
        const auto pixels = raster.paint({&whole, 1}, {top, count}, width());
        return {pixels.begin(), pixels.end()};
    }

    std::vector<Band> bands() { return cut_into_bands(*drawn, height(), rows, painter.ground()); }

    std::vector<std::uint32_t> marks() {
        std::vector<std::uint32_t> marks;
        for (const Band& band : bands()) marks.push_back(band.mark);
        return marks;
    }
};

/// A sheet with one drawing of Dear ImGui's on it.
template <typename Draw>
std::vector<std::uint32_t> pixels_of(const Draw& draw, int side = 32) {
    Canvas canvas;
    MemoryTextures textures;
    Raster raster(textures);
    const auto edge = static_cast<float>(side);
    draw(canvas.begin({edge, edge, 1, textures.make(8, 8), 8}));
    const Band whole = cut_into_bands(*canvas.end(), side, side, 0).front();
    const auto pixels = raster.paint({&whole, 1}, {0, side}, side);
    return {pixels.begin(), pixels.end()};
}

/// How many black pixels it would be.
double darkness(const std::vector<std::uint32_t>& pixels) {
    double dark = 0;
    for (const std::uint32_t pixel : pixels) dark += (255.0 - (pixel & 255)) / 255;
    return dark;
}

}  // namespace

TEST_CASE("a rectangle covers exactly its pixels", "[raster]") {
    const auto pixels = pixels_of([](ImDrawList& list) {
        list.AddRectFilled({4, 8}, {20, 10}, IM_COL32(1, 2, 3, 255));
    });
    CHECK(std::ranges::count(pixels, IM_COL32(1, 2, 3, 255)) == 16 * 2);
    CHECK(pixels[8 * 32 + 4] == IM_COL32(1, 2, 3, 255));
    CHECK(pixels[9 * 32 + 19] == IM_COL32(1, 2, 3, 255));
    CHECK(std::ranges::count(pixels, white) == 32 * 32 - 32);
}

TEST_CASE("a round shape has its area, no hole, and nothing outside", "[raster]") {
    const auto pixels = pixels_of([](ImDrawList& list) {
        list.AddCircleFilled({16, 16}, 10, black);
    });
    CHECK(std::abs(darkness(pixels) - 3.14 * 100) < 12);
    for (int y = 10; y < 22; ++y) {
        for (int x = 10; x < 22; ++x) CHECK(pixels[y * 32 + x] == black);
    }
    CHECK(pixels[3 * 32 + 3] == white);
}

namespace {

/// From (8, 8) to (56, 56) on a sheet of 64, with corners of 12.
template <typename Draw>
std::vector<std::uint32_t> round_pixels(const Draw& draw) {
    return pixels_of([&](ImDrawList& list) { draw(RoundRect({8, 8}, {56, 56}, 12), list); }, 64);
}

/// Device px from the middle of a pixel to the outline above; inside it is negative.
float distance(int x, int y) {
    const float across = std::max(0.0f, std::abs(static_cast<float>(x) - 31.5f) - 12);
    const float down = std::max(0.0f, std::abs(static_cast<float>(y) - 31.5f) - 12);
    return std::hypot(across, down) - 12;
}

}  // namespace

TEST_CASE("a round rectangle is filled without a seam, and not beyond its outline", "[raster]") {
    const auto pixels = round_pixels(
        [](const RoundRect& rect, ImDrawList& list) { rect.fill(list, black); });
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x) {
            INFO(x << ' ' << y);
            if (distance(x, y) < -0.8f) CHECK(pixels[y * 64 + x] == black);
            if (distance(x, y) > 0.8f) CHECK(pixels[y * 64 + x] == white);
        }
    }
    CHECK(std::abs(darkness(pixels) - (48 * 48 - (4 - 3.14159) * 144)) < 6);
}

TEST_CASE("a round rectangle's edge has its width all around, without a gap", "[raster]") {
    const auto pixels = round_pixels(
        [](const RoundRect& rect, ImDrawList& list) { rect.edge(list, black, 3); });
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x) {
            INFO(x << ' ' << y);
            const float from_middle = std::abs(distance(x, y) + 1.5f);
            if (from_middle < 0.7f) CHECK(pixels[y * 64 + x] == black);
            if (from_middle > 2.3f) CHECK(pixels[y * 64 + x] == white);
        }
    }
    CHECK(std::abs(darkness(pixels) - (4 * 24 * 3 + 3.14159 * (144 - 81))) < 6);
}

TEST_CASE("corners fit their rectangle", "[raster]") {
    const auto pill = pixels_of([](ImDrawList& list) {
        RoundRect({4, 12}, {28, 20}, 99).fill(list, black);
    });
    CHECK(std::abs(darkness(pill) - (16 * 8 + 3.14159 * 16)) < 3);
    CHECK(pill[12 * 32 + 4] == white);
    const auto sharp = pixels_of([](ImDrawList& list) {
        RoundRect({4, 12}, {28, 20}, 0).edge(list, black, 1);
    });
    CHECK(std::ranges::count(sharp, black) == 2 * 24 + 2 * 6);
    // A line wider than the corner is round.
    const auto thick = pixels_of([](ImDrawList& list) {
        RoundRect({4, 4}, {28, 28}, 2).edge(list, black, 3);
    });
    CHECK(std::ranges::count(thick, black) == 24 * 24 - 18 * 18);
}

TEST_CASE("a glyph covers each pixel as far as it says, wherever it begins", "[raster]") {
    const std::vector<std::uint8_t> cover{0, 255, 3, 0, 0, 128, 254, 77, 0, 200, 0, 1, 255};
    std::vector<std::uint8_t> rgba;
    for (const std::uint8_t opacity : cover) rgba.insert(rgba.end(), {255, 255, 255, opacity});
    const auto width = static_cast<int>(cover.size());
    for (int left = 0; left < 9; ++left) {
        Canvas canvas;
        MemoryTextures textures;
        const std::uint64_t texture = textures.make(32, 32);
        textures.write(texture, 0, 0, width, 1, rgba);
        ImDrawList& list = canvas.begin({32, 32, 1, texture, 32});
        const auto [from, to] = std::pair(static_cast<float>(left), static_cast<float>(width));
        list.PrimReserve(6, 4);
        list.PrimRectUV({from, 5}, {from + to, 6}, {0, 0}, {to / 32, 1.0f / 32}, black);
        const Band whole = cut_into_bands(*canvas.end(), 32, 32, 0).front();
        Raster raster(textures);
        const auto pixels = raster.paint({&whole, 1}, {0, 32}, 32);
        for (int x = 0; x < 32; ++x) {
            const bool is_glyph = x >= left && x < left + width;
            const int covered = is_glyph ? cover[static_cast<std::size_t>(x - left)] : 0;
            INFO(left << ' ' << x);
            const std::uint32_t pixel = pixels[static_cast<std::size_t>(5 * 32 + x)];
            CHECK(std::abs(static_cast<int>(pixel & 255) - (255 - covered)) <= 1);
            if (covered == 0) CHECK(pixel == white);
            if (covered == 255) CHECK(pixel == black);
        }
    }
}

TEST_CASE("every pixel is opaque", "[raster]") {
    Desk desk;
    desk.show(load_screen("everything"));
    const auto pixels = desk.band(0, desk.height());
    CHECK(std::ranges::all_of(pixels, [](std::uint32_t pixel) { return pixel >> 24 == 255; }));
    CHECK(std::ranges::count(pixels, white) < static_cast<long>(pixels.size()));
}

TEST_CASE("a page in bands is the page in one piece", "[raster]") {
    Desk desk;
    desk.show(load_screen("everything"));
    const auto whole = desk.band(0, desk.height());
    const std::vector<Band> bands = desk.bands();
    const auto as_long_as_the_page = [&](std::vector<std::uint32_t> pixels) {
        pixels.resize(whole.size());
        return pixels;
    };
    std::vector<std::uint32_t> joined;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const int top = static_cast<int>(i) * rows;
        const auto pixels = desk.raster.paint({&bands[i], 1}, {top, rows}, desk.width());
        joined.insert(joined.end(), pixels.begin(), pixels.end());
    }
    const auto at_once = desk.raster.paint(bands, {0, rows}, desk.width());
    CHECK(as_long_as_the_page({at_once.begin(), at_once.end()}) == whole);
    CHECK(as_long_as_the_page(joined) == whole);
}

TEST_CASE("a field's edge is painted where its box is, on all four sides", "[raster]") {
    Desk desk;
    desk.show(load_screen("question"));
    const auto pixels = desk.band(0, desk.height());
    const auto at = [&](float x, float y) {
        const auto column = static_cast<std::size_t>(x * 2);
        return pixels[static_cast<std::size_t>(y * 2) * desk.width() + column];
    };
    int seen = 0;
    for (const Box& box : desk.painter.picture().boxes) {
        if (!box.id.ends_with("#control")) continue;
        const Rect& rect = box.at;
        ++seen;
        INFO(box.id);
        CHECK(at(rect.x + 0.5f, rect.y + rect.h / 2) != white);
        CHECK(at(rect.right() - 0.5f, rect.y + rect.h / 2) != white);
        CHECK(at(rect.x + rect.w / 2, rect.y + 0.5f) != white);
        CHECK(at(rect.x + rect.w / 2, rect.bottom() - 0.5f) != white);
        CHECK(at(rect.x - 1, rect.y + rect.h / 2) == white);
        CHECK(at(rect.right() + 1, rect.y + rect.h / 2) == white);
    }
    CHECK(seen > 2);
}

TEST_CASE("a field's edge is as many pixels wide as browsers make it", "[raster]") {
    // https://drafts.csswg.org/css-values-4/#snap-as-border-width
    for (const auto& [dpr, wide] : {std::pair(1.0f, 1), std::pair(1.5f, 1), std::pair(2.0f, 2),
                                    std::pair(2.625f, 2), std::pair(3.0f, 3)}) {
        Desk desk;
        desk.show(load_screen("question"), dpr);
        const auto pixels = desk.band(0, desk.height());
        int seen = 0;
        for (const Box& box : desk.painter.picture().boxes) {
            if (!box.id.ends_with("#control")) continue;
            const auto column = static_cast<std::size_t>((box.at.x + box.at.w / 2) * dpr);
            auto row = static_cast<std::size_t>(std::lround(box.at.y * dpr));
            const std::size_t top = row;
            while (pixels[row * desk.width() + column] != white) ++row;
            INFO(box.id << " at " << dpr);
            CHECK(row - top == static_cast<std::size_t>(wide));
            ++seen;
        }
        CHECK(seen > 2);
    }
}

TEST_CASE("only bands that look different have another mark", "[raster]") {
    Desk desk;
    Screen screen = load_screen("choice");
    desk.show(screen);
    const auto before = desk.marks();
    desk.show(load_screen("question"));
    CHECK(desk.marks() != before);
    desk.show(screen);
    CHECK(desk.marks() == before);
    std::vector<std::vector<std::uint32_t>> bands;
    const int count = static_cast<int>(before.size());
    for (int band = 0; band < count; ++band) bands.push_back(desk.band(band * rows, rows));
    for (Node& node : screen.nodes) {
        for (Node& child : node.children) {
            if (child.role == Role::Actions) child.children.front().text = "次";
        }
    }
    desk.show(screen);
    const auto after = desk.marks();
    REQUIRE(after.size() == before.size());
    CHECK(after != before);
    for (int band = 0; band < count; ++band) {
        INFO(band);
        const auto index = static_cast<std::size_t>(band);
        CHECK((after[index] == before[index]) == (desk.band(band * rows, rows) == bands[index]));
    }
}

TEST_CASE("what depends on an emptied atlas is painted again", "[raster]") {
    Desk desk;
    const Screen screen = load_screen("choice");
    desk.show(screen, 2);
    const auto before = desk.marks();
    desk.show(screen, 1);
    desk.show(screen, 2);
    CHECK(desk.marks() != before);
}

TEST_CASE("a palette changes the colours and the page, and no box", "[raster]") {
    Desk desk;
    const Screen screen = load_screen("choice");
    desk.show(screen);
    const auto before = desk.marks();
    const auto boxes = desk.painter.picture().boxes;
    for (const theme::Palette& palette : {theme::palette::dark, theme::palette::high}) {
        desk.show(screen, 2, palette);
        CHECK(desk.painter.picture().boxes == boxes);
        const auto after = desk.marks();
        CHECK(after != before);
    }
    desk.show(screen, 2, theme::palette::dark);
    CHECK(desk.painter.page_colour() == 0x1a1a1a);
    const auto after = desk.marks();
    // A band on which nothing is drawn shows the page alone, so its mark must change as well.
    for (std::size_t band = 0; band < before.size(); ++band) CHECK(after[band] != before[band]);
    desk.show(screen);
    CHECK(desk.marks() == before);
}
