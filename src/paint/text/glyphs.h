#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace todoke::paint {

/// How much of a cluster covers each pixel, row by row, top row first.
struct Bitmap {
    int width = 0;
    int height = 0;
    int left = 0;  ///< pixels from the pen to the first column; may be negative
    int top = 0;   ///< pixels from the baseline up to the first row
    std::vector<std::uint8_t> alpha;
    bool lacking = false;  ///< the font's mark for a cluster that it does not have
};

/// A cluster that is to be rasterised.
struct Wanted {
    std::string_view cluster;
    float pixels = 0;  ///< font size, device pixels
    int weight = 400;
};

/// How far a font reaches above and below its baseline, CSS px, both positive.
struct Reach {
    float ascent = 0;
    float descent = 0;
};

/// Who knows the shapes of characters: the browser's 2D canvas on the web, FreeType in the desktop
/// preview, a dummy in tests. A cluster is one grapheme cluster of valid UTF-8, so an ideographic
/// variation or a combining dakuten arrives together with its base. Never fails: a cluster the
/// font lacks has the font's own mark for that, and is told as `lacking`.
class GlyphSource {
  public:
    virtual ~GlyphSource() = default;
    /// Advance in CSS px at this size, without letter spacing; as the DOM would lay it out.
    virtual float advance(std::string_view cluster, float size, int weight) = 0;
    virtual Reach reach(float size, int weight) = 0;
    /// The shape at a size in device pixels.
    virtual Bitmap rasterise(std::string_view cluster, float pixels, int weight) = 0;
    /// The shapes of many, in their order: cheaper than one by one where asking is dear.
    virtual std::vector<Bitmap> rasterise_all(std::span<const Wanted> wanted) {
        std::vector<Bitmap> bitmaps;
        for (const Wanted& one : wanted) {
            bitmaps.push_back(rasterise(one.cluster, one.pixels, one.weight));
        }
        return bitmaps;
    }
};

}  // namespace todoke::paint
