#pragma once

#include <cstdint>

struct ImDrawData;
struct ImDrawList;

namespace todoke::paint {

/// Dear ImGui as one sheet of paper: a borderless window as large as the page. Its fonts stay
/// unused (the atlas has our own glyphs), so none is built. One at a time.
class Canvas {
  public:
    Canvas();
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    /// Begins a frame of so many device pixels; shapes take their white from `white_texture`.
    ImDrawList& begin(float width, float height, std::uint64_t white_texture, int texture_side);
    /// Ends the frame; what a backend renders, until the next begin.
    ImDrawData* end();
};

}  // namespace todoke::paint
