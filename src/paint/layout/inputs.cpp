#include <algorithm>

#include "core/base/text.h"
#include "paint/layout/roles.h"

namespace todoke::paint {

using namespace theme;

namespace {

// A border of 1 px and 16 px of padding: the text stands where the DOM's input has it.
constexpr float field_padding = 17;

/// What is painted of a long text: the DOM's own input shows its beginning too.
Paragraph fitting(Paragraph text, float room) {
    if (text.lines.empty() || text.width <= room) return text;
    TextLine& line = text.lines.front();
    while (line.count > 0 && text.glyphs[line.first + line.count - 1].x > room) --line.count;
    text.glyphs.resize(line.first + line.count);
    line.width = std::min(line.width, room);
    return text;
}

std::string shown_value(const Node& input) {
    if (!input.typing.masked) return input.value;
    std::string dots;
    for (std::size_t i = cluster_count(input.value); i > 0; --i) dots += "•";
    return dots;
}

void paint_value(const Node& input, const Rect& control, Flow& flow) {
    if (input.value.empty() || input.id == flow.page.frame.focus) return;
    const float room = control.w - 2 * field_padding;
    const Colour ink = input.disabled ? colour::disabled_ink : colour::ink;
    if (input.role == Role::TextArea) {
        Paragraph text = flow.set(input.value, type::field, room, Wrap::Plain);
        const float lines_max = (control.h - 24) / text.line_height;
        while (static_cast<float>(text.lines.size()) > lines_max) text.lines.pop_back();
        flow.paint(text, control.x + field_padding, control.y + 12, ink);
        return;
    }
    const Paragraph whole = flow.set(shown_value(input), type::field, room, Wrap::Single);
    const Paragraph text = fitting(whole, room);
    flow.paint(text, control.x + field_padding,
               control.y + (control.h - text.height()) / 2, ink);
}

constexpr float beside_gap = 8;

/// Buttons that type, in the field's row.
void paint_beside(const Node& input, const Rect& control, Flow& flow) {
    float left = control.x + control.w + beside_gap;
    for (const Node& button : input.children) {
        paint_button(button, {left, control.y, size::field, control.h}, flow);
        left += size::field + beside_gap;
    }
}

void place_control(const Node& input, float width, Flow& flow) {
    const float least = input.role == Role::TextArea ? size::text_area : size::field;
    const float beside = static_cast<float>(input.children.size()) * (size::field + beside_gap);
    const Rect control{flow.x, flow.y, std::min(width, flow.width - beside),
                       std::max(least, least * flow.scale() * 0.8f)};
    if (input.disabled) {
        flow.panel(control, radius::field, colour::surface, colour::disabled_ink, 1);
    } else if (input.invalid) {
        flow.panel(control, radius::field, colour::page, colour::error_900, 2);
    } else {
        flow.panel(control, radius::field, colour::page, colour::field, 1);
    }
    paint_value(input, control, flow);
    flow.box(input.id, "control", control);
    paint_beside(input, control, flow);
    flow.advance(control.h);
}

}  // namespace

float field_width(const Node& input, const Flow& flow) {
    float width = flow.width;
    switch (input.width) {
    case Width::Full: break;
    case Width::Year: width = size::year * flow.scale(); break;
    case Width::TwoDigits: width = size::two_digits * flow.scale(); break;
    case Width::Postcode: width = size::postcode * flow.scale(); break;
    case Width::Medium: width = size::medium * flow.scale(); break;
    }
    return std::min(width, flow.width);
}

void place_label(const Node& node, const TextStyle& style, Flow& flow) {
    if (!node.text.empty()) {
        flow.box(node.id, "label", place_marked(node, style, type::mark, Wrap::Lines, flow));
    }
    if (node.hint.empty()) return;
    flow.space(2);
    flow.box(node.id, "hint", flow.text(node.hint, type::hint, colour::hint));
}

void place_said(const Node& node, Flow& flow) {
    if (node.said.empty()) return;
    flow.space(8);
    const float sign = 18 * flow.scale();
    const float indent = sign + 8;
    const Paragraph text = flow.set(node.said, type::said, flow.width - indent);
    flow.drawing(Shape::Tick, {flow.x, flow.y + text.first_middle() - sign / 2, sign, sign},
                 colour::success, 2.6f);
    flow.paint(text, flow.x + indent, flow.y, colour::success);
    flow.box(node.id, "said", {flow.x + indent, flow.y, flow.width - indent, text.height()});
    flow.advance(text.height());
}

void place_error(const Node& node, Flow& flow) {
    if (node.error.empty()) return;
    flow.space(6);
    // The mark stands beside the sentence, as a list's bullet does, and is no part of it.
    const Paragraph star = flow.set("＊", type::error, flow.width, Wrap::Single);
    const Paragraph text = flow.set(node.error, type::error, flow.width - star.width);
    flow.paint(star, flow.x, flow.y + text.first_middle() - star.height() / 2, colour::error);
    flow.paint(text, flow.x + star.width, flow.y, colour::error);
    flow.box(node.id, "error",
             {flow.x + star.width, flow.y, flow.width - star.width, text.height()});
    flow.advance(text.height());
}

void place_input(const Node& input, Flow& flow) {
    flow.space(space::field);
    place_label(input, type::label, flow);
    flow.space(8);
    place_field(input, field_width(input, flow), flow);
}

void place_field(const Node& input, float width, Flow& flow) {
    place_control(input, width, flow);
    place_said(input, flow);
    place_error(input, flow);
}

void place_part(const Node& input, Flow& flow, float caption_height) {
    const Paragraph caption = flow.set(input.text, type::caption, flow.width);
    flow.paint(caption, flow.x, flow.y + caption_height - caption.height(), colour::muted);
    flow.box(input.id, "label",
             {flow.x, flow.y + caption_height - caption.height(), flow.width, caption.height()});
    flow.advance(caption_height);
    flow.space(8);
    place_field(input, flow.width, flow);
}

}  // namespace todoke::paint
