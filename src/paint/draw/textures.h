#pragma once

#include <cstdint>
#include <span>

namespace todoke::paint {

/// The graphics card as the atlas needs it. Pixels are RGBA, four bytes each, not premultiplied.
class Textures {
  public:
    virtual ~Textures() = default;
    /// A transparent texture; its name for Dear ImGui. 0: there is no memory for it.
    virtual std::uint64_t make(int width, int height) = 0;
    virtual void write(std::uint64_t texture, int x, int y, int width, int height,
                       std::span<const std::uint8_t> rgba) = 0;
    virtual void remove(std::uint64_t texture) = 0;
};

}  // namespace todoke::paint
