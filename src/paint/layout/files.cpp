#include <algorithm>

#include "paint/layout/roles.h"

namespace todoke::paint {

using namespace theme;

namespace {

/// What the file's picture and its words take, with the gap behind. The picture itself and
/// 「大きく見る」 below it are shown by the page.
constexpr float picture_width = 88;
constexpr float picture_height = 80;

void place_line(const Node& item, const char* part, const Paragraph& line, float left,
                Colour colour, Flow& flow) {
    if (line.height() <= 0) return;
    flow.paint(line, left, flow.y, colour);
    flow.box(item.id, part, {left, flow.y, line.width, line.height()});
    flow.advance(line.height());
}

}  // namespace

void place_file_item(const Node& item, Flow& flow) {
    flow.space(8);
    const std::size_t panel = flow.panel({flow.x, flow.y, flow.width, 0}, radius::card,
                                         colour::surface, colour::surface_line, 1);
    Flow card = flow.inside(16, 16, 12);
    const bool picture = !item.hint.empty();
    const float enlarge = flow.set(item.hint, type::small, picture_width).height();
    const float height = picture_height + std::max(24.0f, enlarge);
    const float indent = picture ? picture_width + 12 : 0;
    if (picture) flow.box(item.id, "picture", {card.x, card.y, picture_width, height});
    Flow words = card.inside(indent, 0, 4);
    place_line(item, "text", words.set(item.text, type::option, words.width), words.x,
               colour::ink, words);
    place_line(item, "value", words.set(item.value, type::caption, words.width), words.x,
               colour::hint, words);
    if (!item.said.empty()) {
        place_line(item, "said", words.set(item.said, type::caption, words.width), words.x,
                   colour::hint, words);
    }
    float bottom = words.y;
    if (picture) bottom = std::max(bottom, card.y + height);
    Flow actions = card.inside(0, 0, bottom - card.y);
    place_all(item.children, actions);
    flow.close_panel(panel, actions.y + 8, item.id);
}

void place_file_input(const Node& input, Flow& flow) {
    flow.space(12);
    const float width = flow.page.wide ? std::min(flow.width, 320.0f) : flow.width;
    const Paragraph words = flow.set(input.text, type::button, width - 64);
    const Rect control{flow.x, flow.y, width, std::max(size::field, words.height() + 24)};
    const Colour edge = input.invalid ? colour::error_900 : colour::primary;
    flow.panel(control, radius::field, colour::page, edge, input.invalid ? 2.0f : 1.0f);
    flow.paint(words, control.x + 12, control.y + (control.h - words.height()) / 2,
               colour::primary, control.w - 24, Align::Centre);
    flow.box(input.id, "control", control);
    flow.advance(control.h);
}

}  // namespace todoke::paint
