#include "paint/layout/marked.h"

#include <utility>

#include "paint/text/dressed.h"

namespace todoke::paint {

namespace {

constexpr float gap = 8;
/// A second sentence as large as a page's heading would be two headings.
constexpr float large_from = 22;
constexpr float share_of_large = 0.65f;
constexpr float share_usual = 0.85f;

float last_width(const Paragraph& text) { return text.lines.empty() ? 0 : text.lines.back().width; }

}  // namespace

Marked set_marked(const Node& node, const TextStyle& style, const TextStyle& mark_style, Wrap wrap,
                  float width, const Flow& flow) {
    const auto [first, second] = halves_of(node.text);
    Marked marked;
    marked.text = flow.set(first, style, width, wrap);
    marked.height = marked.text.height();
    if (!node.mark_text.empty()) {
        marked.mark = flow.set(node.mark_text, mark_style, width, Wrap::Single);
        const float room = width - gap - marked.mark.width;
        if (wrap == Wrap::Heading && last_width(marked.text) > room) {
            // Broken once more, a heading keeps its mark behind it: as high, and not left alone.
            Paragraph narrow = flow.set(first, style, room, wrap);
            const bool as_high = narrow.lines.size() == marked.text.lines.size() + 1;
            if (as_high) marked.text = std::move(narrow);
            marked.height = marked.text.height();
        }
        const auto& lines = marked.text.lines;
        marked.mark_left = lines.empty() ? 0 : lines.back().width + gap;
        float baseline = lines.empty() ? marked.text.baseline : lines.back().baseline;
        if (marked.mark_left + marked.mark.width > width) {
            marked.mark_left = 0;
            baseline = marked.height + marked.text.baseline;
            marked.height += marked.text.line_height;
        }
        marked.mark_top = baseline - marked.mark.baseline;
    }
    marked.beside_top = marked.height;
    if (!second.empty()) {
        const float share = style.size >= large_from ? share_of_large : share_usual;
        append_beside(marked.beside, flow.set(second, beside_style(style, share), width));
        marked.height += marked.beside.height();
    }
    return marked;
}

void paint_marked(const Marked& marked, float left, float top, Colour ink, Colour mark_ink,
                  Flow& flow) {
    flow.paint(marked.mark, left + marked.mark_left, top + marked.mark_top, mark_ink);
    flow.paint(marked.text, left, top, ink);
    flow.paint(marked.beside, left, top + marked.beside_top, ink);
}

}  // namespace todoke::paint
