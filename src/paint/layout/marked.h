#pragma once

#include "paint/layout/flow.h"

namespace todoke::paint {

/// A text with its mark 「※必須」 behind it, and the second sentence below both.
struct Marked {
    Paragraph text;
    Paragraph mark;
    Paragraph beside;
    float mark_left = 0;
    float mark_top = 0;
    float beside_top = 0;
    float height = 0;
};

/// `width` in CSS px; the mark stands on the last line, or on one of its own.
Marked set_marked(const Node& node, const TextStyle& style, const TextStyle& mark_style, Wrap wrap,
                  float width, const Flow& flow);

void paint_marked(const Marked& marked, float left, float top, Colour ink, Colour mark_ink,
                  Flow& flow);

}  // namespace todoke::paint
