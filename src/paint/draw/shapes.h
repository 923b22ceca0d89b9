#pragma once

#include <imgui.h>

#include <cstdint>

/// Dear ImGui's draw lists as rectangles and triangles.
namespace todoke::paint {

/// Dear ImGui's rectangle: two triangles, corners clockwise from the top left.
inline bool is_rectangle(const ImDrawIdx* index, const ImDrawVert* corners) {
    const unsigned first = index[0];
    constexpr unsigned order[] = {0, 1, 2, 0, 2, 3};
    for (int i = 0; i < 6; ++i) {
        if (index[i] != first + order[i]) return false;
    }
    const ImDrawVert* at = corners + first;
    return at[0].pos.y == at[1].pos.y && at[2].pos.y == at[3].pos.y &&
           at[0].pos.x == at[3].pos.x && at[1].pos.x == at[2].pos.x && at[0].col == at[2].col &&
           at[0].col == at[1].col && at[0].col == at[3].col && at[0].pos.x <= at[1].pos.x &&
           at[0].pos.y <= at[2].pos.y;
}

/// Calls `use(first, count)` with places in the index list: six for a rectangle, three otherwise.
template <typename Use>
void for_each_shape(const ImDrawList& list, const ImDrawCmd& command, const Use& use) {
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    for (unsigned i = 0; i + 2 < command.ElemCount;) {
        const bool rectangle = i + 5 < command.ElemCount &&
                               is_rectangle(index + i, list.VtxBuffer.Data + command.VtxOffset);
        use(index + i, rectangle ? 6 : 3);
        i += rectangle ? 6 : 3;
    }
}

inline std::uint64_t texture_of(const ImDrawCmd& command) {
    return reinterpret_cast<std::uintptr_t>(command.GetTexID());
}

}  // namespace todoke::paint
