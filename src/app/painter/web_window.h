#pragma once

#include <cstdint>

#include "core/base/result.h"

namespace todoke {

/// Makes SDL's window and its WebGL context on Module.canvas, and leaves SDL nothing else: every
/// listener that SDL put on the page is taken off again, so no key, touch or wheel is ever
/// prevented, and the page may go to the back-forward cache.
/// Errors: "no_video", "no_window", "no_context", with SDL's words.
Result<int> open_web_window();

/// Sets the canvas's own size, device pixels. Its size on the page is the host's.
void resize_web_canvas(int width, int height);

/// Fills the whole canvas (0xRRGGBB), which costs far less than painting a panel over it.
void clear_web_canvas(std::uint32_t rgb);

/// The largest side of a canvas that this graphics card can show, device pixels.
int web_canvas_side_max();

}  // namespace todoke
