#pragma once

#include "paint/text/glyphs.h"

namespace todoke {

/// The browser's own fonts, through web/painter/glyphs.ts (Module.glyphs).
class WebGlyphs : public paint::GlyphSource {
  public:
    float advance(std::string_view cluster, float size, int weight) override;
    paint::Reach reach(float size, int weight) override;
    paint::Bitmap rasterise(std::string_view cluster, float pixels, int weight) override;
    std::vector<paint::Bitmap> rasterise_all(std::span<const paint::Wanted> wanted) override;
};

}  // namespace todoke
