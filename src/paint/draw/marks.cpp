#include "paint/draw/marks.h"

#include <algorithm>
#include <cstring>

#include "paint/draw/shapes.h"

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

}  // namespace

std::vector<std::uint32_t> marks_of_bands(const ImDrawData& drawn, int height, int rows,
                                          std::uint32_t seed) {
    const int count = (height + rows - 1) / rows;
    std::vector<std::uint64_t> sums(static_cast<std::size_t>(count), seed);
    for (const ImDrawList* list : drawn.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const ImDrawVert* vertices = list->VtxBuffer.Data + command.VtxOffset;
            for_each_shape(*list, command, [&](const ImDrawIdx* index, int corners) {
                std::uint64_t sum = texture_of(command);
                float low = vertices[index[0]].pos.y;
                float high = low;
                for (int i = 0; i < corners; ++i) {
                    const ImDrawVert& corner = vertices[index[i]];
                    mix_corner(sum, corner);
                    low = std::min(low, corner.pos.y);
                    high = std::max(high, corner.pos.y);
                }
                const int first = std::max(0, static_cast<int>(low) / rows);
                const int last = std::min(count - 1, static_cast<int>(high) / rows);
                for (int band = first; band <= last; ++band) {
                    mix(sums[static_cast<std::size_t>(band)], sum);
                }
            });
        }
    }
    std::vector<std::uint32_t> marks;
    for (const std::uint64_t sum : sums) marks.push_back(static_cast<std::uint32_t>(sum >> 32));
    return marks;
}

}  // namespace todoke::paint
