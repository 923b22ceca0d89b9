#pragma once

#include <cstdint>
#include <vector>

#include "paint/draw/textures.h"

namespace todoke::paint {

/// The atlas in memory: how much each pixel is covered, no colours.
class MemoryTextures : public Textures {
  public:
    std::uint64_t make(int width, int height) override;
    void write(std::uint64_t texture, int x, int y, int width, int height,
               std::span<const std::uint8_t> rgba) override;
    void remove(std::uint64_t texture) override;

    struct Sheet {
        int width = 0;
        int height = 0;
        std::vector<std::uint8_t> cover;
    };
    /// Null when there is no such texture.
    const Sheet* find(std::uint64_t texture) const;

  private:
    std::vector<Sheet> sheets_;
};

}  // namespace todoke::paint
