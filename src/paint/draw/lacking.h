#pragma once

#include "paint/draw/atlas.h"
#include "paint/picture.h"

namespace todoke::paint {

/// Takes the text out of every box that has a cluster which the font lacks, and marks the box
/// `as_text`: a name with a wrong glyph is an identity problem, and the DOM has more fonts to ask
/// and other ways to say that it has none. The atlas is prepared for the picture.
void leave_lacking_to_dom(Picture& picture, const Atlas& atlas);

}  // namespace todoke::paint
