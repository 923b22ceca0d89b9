#pragma once

#include "paint/draw/textures.h"

namespace todoke {

/// The atlas's textures in OpenGL, ES 2 (WebGL) or 3.
class GlTextures : public paint::Textures {
  public:
    std::uint64_t make(int width, int height) override;
    void write(std::uint64_t texture, int x, int y, int width, int height,
               std::span<const std::uint8_t> rgba) override;
    void remove(std::uint64_t texture) override;
};

}  // namespace todoke
