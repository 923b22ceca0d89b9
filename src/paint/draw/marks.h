#pragma once

#include <cstdint>
#include <vector>

struct ImDrawData;

namespace todoke::paint {

/// One number for each band of `rows` rows: it stays the same while what is drawn there does.
/// `seed` stands for all else that the pixels depend on.
std::vector<std::uint32_t> marks_of_bands(const ImDrawData& drawn, int height, int rows,
                                          std::uint32_t seed);

}  // namespace todoke::paint
