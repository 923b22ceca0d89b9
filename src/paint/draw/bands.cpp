#include "paint/draw/bands.h"

#include <imgui.h>

#include <algorithm>
#include <cstring>

namespace todoke::paint {

namespace {

/// Mixes a word into a sum so that order counts and every bit matters (Fibonacci hashing).
void mix(std::uint64_t& sum, std::uint64_t word) {
    sum = (sum ^ word) * 0x9e3779b97f4a7c15;
    sum ^= sum >> 29;
}

void mix_corner(std::uint64_t& sum, const ImDrawVert& corner) {
    std::uint32_t words[5];
    static_assert(sizeof words == sizeof corner);
    std::memcpy(words, &corner, sizeof words);
    for (const std::uint32_t word : words) mix(sum, word);
}

/// Dear ImGui's rectangle: two triangles, corners clockwise from the top left.
bool is_rectangle(const ImDrawIdx* index, const ImDrawVert* vertices) {
    const unsigned first = index[0];
    constexpr unsigned order[] = {0, 1, 2, 0, 2, 3};
    for (int i = 0; i < 6; ++i) {
        if (index[i] != first + order[i]) return false;
    }
    const ImDrawVert* at = vertices + first;
    return at[0].pos.y == at[1].pos.y && at[2].pos.y == at[3].pos.y &&
           at[0].pos.x == at[3].pos.x && at[1].pos.x == at[2].pos.x && at[0].col == at[2].col &&
           at[0].col == at[1].col && at[0].col == at[3].col && at[0].pos.x <= at[1].pos.x &&
           at[0].pos.y <= at[2].pos.y;
}

/// Calls `use` with each rectangle or triangle of a command, in order.
template <typename Use>
void for_each_figure(const ImDrawList& list, const ImDrawCmd& command, const Use& use) {
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const std::uint64_t texture = reinterpret_cast<std::uintptr_t>(command.GetTexID());
    for (unsigned i = 0; i + 2 < command.ElemCount;) {
        const ImDrawIdx* at = index + i;
        if (i + 5 < command.ElemCount && is_rectangle(at, vertices)) {
            use(Figure{texture, vertices + at[0], vertices + at[2], nullptr});
            i += 6;
        } else {
            use(Figure{texture, vertices + at[0], vertices + at[1], vertices + at[2]});
            i += 3;
        }
    }
}

}  // namespace

std::vector<Band> cut_into_bands(const ImDrawData& drawn, int height, int rows,
                                 std::uint32_t seed) {
    const int count = (height + rows - 1) / rows;
    std::vector<Band> bands(static_cast<std::size_t>(count));
    std::vector<std::uint64_t> sums(bands.size(), seed);
    const auto add = [&](const Figure& figure) {
        std::uint64_t sum = figure.texture;
        float low = figure.first->pos.y;
        float high = low;
        for (const ImDrawVert* corner : {figure.first, figure.second, figure.third}) {
            if (corner == nullptr) continue;
            mix_corner(sum, *corner);
            low = std::min(low, corner->pos.y);
            high = std::max(high, corner->pos.y);
        }
        const int first = std::max(0, static_cast<int>(low) / rows);
        const int last = std::min(count - 1, static_cast<int>(high) / rows);
        for (int i = first; i <= last; ++i) {
            mix(sums[static_cast<std::size_t>(i)], sum);
            bands[static_cast<std::size_t>(i)].figures.push_back(figure);
        }
    };
    for (const ImDrawList* list : drawn.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) for_each_figure(*list, command, add);
    }
    for (std::size_t i = 0; i < bands.size(); ++i) {
        bands[i].mark = static_cast<std::uint32_t>(sums[i] >> 32);
    }
    return bands;
}

}  // namespace todoke::paint
