#pragma once

#include "paint/text/glyphs.h"

namespace todoke::paint {

/// A font in which every cluster is as wide as it is high, ASCII half as wide. It lacks U+E000.
class DummyGlyphs : public GlyphSource {
  public:
    float advance(std::string_view cluster, float size, int) override {
        ++measured;
        return cluster.size() == 1 ? size * 0.55f : size;
    }
    Reach reach(float size, int) override { return {size * 1.16f, size * 0.29f}; }
    Bitmap rasterise(std::string_view cluster, float pixels, int) override {
        ++rasterised;
        const int side = static_cast<int>(pixels);
        const bool lacking = cluster == "\ue000";
        return {side, side, 0, side, std::vector<std::uint8_t>(side * side, 255), lacking};
    }

    int measured = 0;
    int rasterised = 0;
};

}  // namespace todoke::paint
