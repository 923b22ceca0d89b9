#pragma once

#include <string>

#include "paint/picture.h"
#include "paint/text/ruler.h"
#include "screen/screen.h"

namespace todoke::paint {

/// What the page is laid out for.
struct Frame {
    float width = 390;  ///< CSS px of the whole page
    float scale = 1;    ///< text scale, 1 to 2
    std::string focus;  ///< id of the input whose text the DOM shows itself; or empty
};

/// Lays a Screen out in one column, or with the steps beside it from theme::size::wide_from on.
/// The last box is "screen": the size of the page. Never fails; roles that stand where they make
/// no sense are laid out as paragraphs of their parts.
Picture lay_out(const Screen& screen, const Frame& frame, Ruler& ruler);

}  // namespace todoke::paint
