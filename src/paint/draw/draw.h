#pragma once

#include "paint/draw/atlas.h"
#include "paint/picture.h"
#include "paint/theme_tokens.h"

struct ImDrawList;

namespace todoke::paint {

/// Paints a picture at the atlas's device pixel ratio. Edges lie on whole device pixels, glyphs
/// stand on whole device pixels: crisp at every ratio. The atlas is prepared for the picture. Gives
/// false when the picture has more corners than one draw list can hold; then the rest is left out.
bool draw(const Picture& picture, const Atlas& atlas, const theme::Palette& palette,
          ImDrawList& list);

}  // namespace todoke::paint
