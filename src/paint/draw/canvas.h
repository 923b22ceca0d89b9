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

    struct Sheet {
        float width;   ///< device px, as all of these
        float height;
        float dpr;     ///< so many of them are a CSS px
        std::uint64_t white_texture;  ///< shapes take their white from it
        int texture_side;
    };

    /// Begins a frame.
    ImDrawList& begin(const Sheet& sheet);
    /// Ends the frame; what a backend renders, until the next begin.
    ImDrawData* end();
};

}  // namespace todoke::paint
