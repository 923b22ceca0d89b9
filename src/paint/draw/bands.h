#pragma once

#include <cstdint>
#include <vector>

struct ImDrawData;
struct ImDrawVert;

namespace todoke::paint {

/// One thing to paint. Its corners are borrowed from the drawing.
struct Figure {
    std::uint64_t texture = 0;
    const ImDrawVert* first = nullptr;
    const ImDrawVert* second = nullptr;
    const ImDrawVert* third = nullptr;  ///< null: a rectangle from `first` to `second`
};

/// Some rows of a drawing, from one edge of the page to the other.
struct Band {
    std::uint32_t mark = 0;     ///< stays the same while what is drawn here does
    /// In the order of drawing; what reaches into two bands is in both.
    std::vector<Figure> figures;
};

/// The drawing in bands of `rows` rows, from the top. `seed` stands for all else that the pixels
/// depend on.
std::vector<Band> cut_into_bands(const ImDrawData& drawn, int height, int rows,
                                 std::uint32_t seed);

}  // namespace todoke::paint
