#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "paint/draw/bands.h"
#include "paint/draw/memory_textures.h"

namespace todoke::paint {

/// Dear ImGui's triangles as pixels in memory, a band of rows at a time: for machines on which
/// WebGL is software. There a page-high canvas is drawn whole and then read back whole for every
/// frame that changed; bands that nobody sees, or that did not change, cost nothing here.
///
/// Knows what `draw` makes: rectangles of one colour, glyphs on whole pixels, and triangles whose
/// corners differ in opacity alone (Dear ImGui's soft edges).
class Raster {
  public:
    explicit Raster(const MemoryTextures& textures) : textures_(textures) {}

    /// The first row, and how many a band has.
    struct Rows {
        int top = 0;
        int count = 0;
    };

    /// Bands that follow each other, RGBA, opaque: `ground` where nothing was drawn. Valid until
    /// the next call. Their figures may not be of a frame that is over.
    std::span<const std::uint32_t> paint(std::span<const Band> bands, const Rows& rows, int width,
                                         std::uint32_t ground = 0xffffffff);

  private:
    struct Target;
    void paint_band(const Band& band, const Target& target);
    void paint_rectangle(const Target& target, const ImDrawVert& low, const ImDrawVert& high,
                         const MemoryTextures::Sheet* sheet);
    void paint_triangle(const Target& target, const Figure& figure);

    const MemoryTextures& textures_;
    std::vector<std::uint32_t> pixels_;
};

}  // namespace todoke::paint
