#pragma once

#include <imgui.h>

namespace todoke::paint {

/// A rectangle with round corners on whole device pixels. Its straight parts are drawn as plain
/// rectangles and only its corners as curves: Dear ImGui's own round rectangles are triangles as
/// long as the shape, and where no graphics card is each row of each of them is waited for.
struct RoundRect {
    ImVec2 low;
    ImVec2 high;
    /// Device px, whole; never more than half a side.
    float radius;

    /// Snaps `radius` to whole pixels that fit.
    RoundRect(ImVec2 low, ImVec2 high, float radius);

    void fill(ImDrawList& list, ImU32 colour) const;
    /// A line of `width` whole pixels along the inside.
    void edge(ImDrawList& list, ImU32 colour, float width) const;
};

}  // namespace todoke::paint
