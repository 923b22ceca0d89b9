#pragma once

#include <cstdint>

namespace todoke::paint {

/// An opaque colour as the tokens write it: 0xRRGGBB.
struct Colour {
    std::uint32_t rgb = 0;
    bool operator==(const Colour&) const = default;
};

/// How a piece of text looks. Sizes are CSS px at text scale 1.
struct TextStyle {
    float size = 16;     ///< font size, CSS px
    float line = 1.7f;   ///< line height, as a multiple of the size
    float spacing = 0;   ///< letter spacing after each cluster, as a multiple of the size
    int weight = 400;    ///< CSS font-weight
    bool operator==(const TextStyle&) const = default;
};

}  // namespace todoke::paint
