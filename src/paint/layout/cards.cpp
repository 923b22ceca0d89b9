#include <algorithm>

#include "paint/layout/marked.h"
#include "paint/layout/roles.h"

namespace todoke::paint {

using namespace theme;

namespace {

/// What says that a card is chosen, or the edge of what could be.
Colour sign_colour(const Node& card) {
    if (card.disabled) return colour::disabled_ink;
    return card.checked ? colour::primary : colour::field;
}

void paint_dot(const Node& card, const Rect& at, Flow& flow) {
    const Colour ink = sign_colour(card);
    flow.disc(at, colour::page, ink, 2);
    if (!card.checked) return;
    const float inner = at.w * size::dot_inner / size::dot;
    const float rim = (at.w - inner) / 2;
    flow.disc({at.x + rim, at.y + rim, inner, inner}, ink, ink, 0);
}

void paint_tick_box(const Node& card, const Rect& at, Flow& flow) {
    const Colour ink = sign_colour(card);
    flow.panel(at, radius::tick, card.checked ? ink : colour::page, ink, 2);
    if (!card.checked) return;
    flow.drawing(Shape::Tick, {at.x + 2, at.y + 2, at.w - 4, at.h - 4}, colour::on_primary, 3);
}

Colour edge_of(const Node& card) {
    if (card.disabled) return colour::disabled_ink;
    if (card.checked) return colour::primary;
    return card.invalid ? colour::error_900 : colour::line;
}

}  // namespace

void place_card(const Node& card, Flow& flow) {
    flow.space(10);
    const float sign = size::dot * flow.scale();
    const float indent = 16 + sign + 14;
    const float room = flow.width - indent - 16;
    const Marked text = set_marked(card, type::option, type::mark, Wrap::Lines, room, flow);
    const Paragraph hint = flow.set(card.hint, type::caption, room);
    const float inner = text.height + hint.height();
    const Rect at{flow.x, flow.y, flow.width, std::max(size::option, inner + 28)};
    Colour fill = card.checked ? colour::primary_50 : colour::page;
    if (card.disabled) fill = colour::surface;
    const bool strong = (card.checked || card.invalid) && !card.disabled;
    const float edge = strong ? 2.0f : 1.0f;
    flow.panel(at, radius::card, fill, edge_of(card), edge);
    const Rect dot{at.x + 16, at.y + (at.h - sign) / 2, sign, sign};
    if (card.role == Role::Radio) paint_dot(card, dot, flow);
    else paint_tick_box(card, dot, flow);
    const float top = at.y + (at.h - inner) / 2;
    const Colour ink = card.disabled ? colour::disabled_ink : colour::ink;
    // The usual red is too pale on a chosen card.
    const Colour mark_ink = card.mark == Mark::Required ? colour::error_900 : colour::hint;
    paint_marked(text, at.x + indent, top, ink, mark_ink, flow);
    flow.paint(hint, at.x + indent, top + text.height, colour::hint);
    flow.box(card.id, at);
    flow.advance(at.h);
    place_error(card, flow);
}

void place_choices(const Node& choices, Flow& flow) {
    flow.space(space::field);
    if (choices.level == 1) {
        const TextStyle& style = flow.page.wide ? type::h1_wide : type::h1;
        flow.box(choices.id, "label",
                 place_marked(choices, style, type::h1_mark, Wrap::Heading, flow));
        if (!choices.hint.empty()) {
            flow.space(6);
            flow.box(choices.id, "hint", flow.text(choices.hint, type::hint, colour::hint));
        }
        flow.space(20);
    } else {
        place_label(choices, type::label, flow);
    }
    place_all(choices.children, flow);
    place_said(choices, flow);
    place_error(choices, flow);
}

}  // namespace todoke::paint
