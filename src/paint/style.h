#pragma once

#include <cstdint>

namespace todoke::paint {

/// A colour token of assets/theme.json, by its number; which colour it is, a palette says.
struct Colour {
    std::uint8_t token = 0;
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
