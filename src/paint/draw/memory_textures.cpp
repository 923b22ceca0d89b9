#include "paint/draw/memory_textures.h"

namespace todoke::paint {

std::uint64_t MemoryTextures::make(int width, int height) {
    sheets_.push_back({width, height, {}});
    sheets_.back().cover.resize(static_cast<std::size_t>(width) * height);
    return sheets_.size();
}

void MemoryTextures::write(std::uint64_t texture, int x, int y, int width, int height,
                           std::span<const std::uint8_t> rgba) {
    Sheet& sheet = sheets_[texture - 1];
    for (int row = 0; row < height; ++row) {
        std::uint8_t* to = sheet.cover.data() + static_cast<std::size_t>(y + row) * sheet.width + x;
        const std::uint8_t* from = rgba.data() + static_cast<std::size_t>(row) * width * 4 + 3;
        for (int column = 0; column < width; ++column) to[column] = from[column * 4];
    }
}

void MemoryTextures::remove(std::uint64_t texture) {
    sheets_[texture - 1] = {};
    while (!sheets_.empty() && sheets_.back().width == 0) sheets_.pop_back();
}

const MemoryTextures::Sheet* MemoryTextures::find(std::uint64_t texture) const {
    if (texture == 0 || texture > sheets_.size()) return nullptr;
    return &sheets_[texture - 1];
}

}  // namespace todoke::paint
