#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "paint/draw/textures.h"
#include "paint/text/paragraph.h"

namespace todoke::paint {

/// A glyph's place: which texture, where in it, and how it stands to the pen, device pixels.
struct Slot {
    std::uint64_t texture = 0;
    int x = 0, y = 0, width = 0, height = 0;
    int left = 0, top = 0;
    bool filled = false;
    bool lacking = false;  ///< the font does not have it: it must not be painted
};

/// Keeps the glyphs of one device pixel ratio on textures, each rasterised when first asked for.
/// The first texture has a white pixel at (1, 1), so that shapes and text share it.
class Atlas {
  public:
    static constexpr int side = 1024;
    static constexpr std::size_t pages_max = 6;

    explicit Atlas(Textures& textures) : textures_(textures) {}

    /// Empties the atlas and sets the ratio. Also what to do after a lost context: `textures_lost`
    /// says that the old textures are gone already.
    void reset(float dpr, bool textures_lost);
    float dpr() const { return dpr_; }
    std::uint64_t first_texture() const { return pages_.empty() ? 0 : pages_.front(); }

    /// Rasterises what of these is not there yet, all at once.
    void prepare(std::span<const Glyph> glyphs, Ruler& ruler);
    /// A prepared glyph's place. Without `texture` there is nothing to paint: a space, no memory.
    const Slot& slot(std::uint32_t number) const { return slots_[number]; }
    /// Counts the times that the atlas was emptied: places of one count mean nothing in another.
    std::uint32_t count_of_resets() const { return resets_; }
    /// True when so much was asked for that the oldest should go: reset before the next picture.
    bool is_full() const { return pages_.size() > pages_max; }

  private:
    bool add_page();
    bool find_room(int width, int height);
    void fill(Slot& slot, const Bitmap& bitmap);

    Textures& textures_;
    float dpr_ = 0;
    std::vector<std::uint64_t> pages_;
    std::vector<Slot> slots_;
    std::vector<std::uint8_t> pixels_;
    int x_ = 0, y_ = 0, shelf_ = 0;
    std::uint32_t resets_ = 0;
};

}  // namespace todoke::paint
