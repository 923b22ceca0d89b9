#include "paint/draw/atlas.h"

#include <algorithm>

namespace todoke::paint {

namespace {

constexpr int gap = 1;  // between glyphs, so that no neighbour shines through

}  // namespace

void Atlas::reset(float dpr, bool textures_lost) {
    if (!textures_lost) {
        for (const std::uint64_t page : pages_) textures_.remove(page);
    }
    pages_.clear();
    slots_.clear();
    ++resets_;
    dpr_ = dpr;
    if (!add_page()) return;
    const std::uint8_t white[3 * 3 * 4] = {
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
    textures_.write(pages_.front(), 0, 0, 3, 3, white);
    x_ = 3 + gap;
    shelf_ = 3;
}

bool Atlas::add_page() {
    const std::uint64_t texture = textures_.make(side, side);
    if (texture == 0) return false;
    pages_.push_back(texture);
    x_ = y_ = shelf_ = 0;
    return true;
}

bool Atlas::find_room(int width, int height) {
    if (width > side || height > side || pages_.empty()) return false;
    if (x_ + width > side) {
        x_ = 0;
        y_ += shelf_ + gap;
        shelf_ = 0;
    }
    if (y_ + height > side && !add_page()) return false;
    shelf_ = std::max(shelf_, height);
    return true;
}

void Atlas::fill(Slot& slot, const Bitmap& bitmap) {
    if (bitmap.width <= 0 || bitmap.height <= 0) return;
    if (!find_room(bitmap.width, bitmap.height)) return;
    pixels_.assign(static_cast<std::size_t>(bitmap.width) * bitmap.height * 4, 255);
    for (std::size_t i = 0; i < bitmap.alpha.size(); ++i) pixels_[i * 4 + 3] = bitmap.alpha[i];
    textures_.write(pages_.back(), x_, y_, bitmap.width, bitmap.height, pixels_);
    slot = {pages_.back(), x_, y_, bitmap.width, bitmap.height, bitmap.left, bitmap.top, true};
    x_ += bitmap.width + gap;
}

void Atlas::prepare(std::span<const Glyph> glyphs, Ruler& ruler) {
    slots_.resize(ruler.count());
    std::vector<std::uint32_t> missing;
    std::vector<Wanted> wanted;
    for (const Glyph& glyph : glyphs) {
        Slot& slot = slots_[glyph.number];
        if (slot.filled) continue;
        slot.filled = true;
        const GlyphName& name = ruler.name_of(glyph.number);
        if (name.cluster == " " || name.cluster == "　") continue;
        missing.push_back(glyph.number);
        wanted.push_back({name.cluster, name.size * dpr_, name.weight});
    }
    if (wanted.empty()) return;
    const std::vector<Bitmap> bitmaps = ruler.source().rasterise_all(wanted);
    for (std::size_t i = 0; i < bitmaps.size(); ++i) {
        Slot& slot = slots_[missing[i]];
        fill(slot, bitmaps[i]);
        slot.lacking = bitmaps[i].lacking;
    }
}

}  // namespace todoke::paint
