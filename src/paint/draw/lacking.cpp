#include "paint/draw/lacking.h"

#include <algorithm>

namespace todoke::paint {

namespace {

bool is_lacking(const Piece& piece, const Picture& picture, const Atlas& atlas) {
    if (piece.shape != Shape::Text) return false;
    const Glyph* first = picture.glyphs.data() + piece.first;
    return std::any_of(first, first + piece.count,
                       [&](const Glyph& glyph) { return atlas.slot(glyph.number).lacking; });
}

/// The smallest box around the middle of a line of text; null when there is none.
Box* find_box(const Piece& text, Picture& picture) {
    const float x = text.at.x + text.at.w / 2;
    const float y = text.at.y - 2;  // just above the baseline
    Box* smallest = nullptr;
    for (Box& box : picture.boxes) {
        const Rect& at = box.at;
        if (x < at.x || x > at.right() || y < at.y || y > at.bottom()) continue;
        if (smallest == nullptr || at.w * at.h < smallest->at.w * smallest->at.h) smallest = &box;
    }
    return smallest;
}

}  // namespace

void leave_lacking_to_dom(Picture& picture, const Atlas& atlas) {
    bool any = false;
    for (const Piece& piece : picture.pieces) {
        if (!is_lacking(piece, picture, atlas)) continue;
        any = true;
        if (Box* box = find_box(piece, picture)) box->as_text = true;
    }
    if (!any) return;
    std::erase_if(picture.pieces, [&](const Piece& piece) {
        if (piece.shape != Shape::Text) return false;
        const Box* box = find_box(piece, picture);
        return box != nullptr && box->as_text;
    });
}

}  // namespace todoke::paint
