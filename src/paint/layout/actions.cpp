#include <algorithm>

#include "paint/layout/roles.h"

namespace todoke::paint {

using namespace theme;

namespace {

bool is_quiet(const Node& node) {
    return node.role == Role::Link || node.tone == Tone::Quiet || node.tone == Tone::None;
}

void place_side_by_side(const Node& actions, Flow& flow) {
    float left = flow.x;
    float height = 0;
    const float top = flow.y;
    for (const Node& action : actions.children) {
        const Paragraph words = flow.set(action.text, type::button, flow.width, Wrap::Single);
        const float least = action.tone == Tone::Primary ? 220.0f : 160.0f;
        const float width = std::max(least, words.width + 48);
        if (is_quiet(action)) {
            const Rect at{left, top, words.width, size::button};
            paint_link(action, type::quiet, at, colour::primary, flow);
            flow.box(action.id, at);
            height = std::max(height, at.h);
            left += words.width + 16;
            continue;
        }
        height = std::max(height, paint_button(action, {left, top, width, size::button}, flow));
        left += width + 16;
    }
    flow.advance(height);
}

}  // namespace

float paint_button(const Node& button, const Rect& at, Flow& flow) {
    const Paragraph words = flow.set(button.text, type::button, at.w - 24, Wrap::Heading);
    const Rect whole{at.x, at.y, at.w, std::max(at.h, words.height() + 24)};
    Colour ink = colour::primary;
    if (button.tone == Tone::Primary) {
        ink = button.disabled ? colour::on_disabled : colour::on_primary;
        flow.panel(whole, radius::button, button.disabled ? colour::disabled : colour::primary);
    } else {
        if (button.tone == Tone::Danger) ink = colour::error_900;
        if (button.disabled) ink = colour::disabled_ink;
        flow.panel(whole, radius::button, colour::page, ink, 1);
    }
    flow.paint(words, whole.x + 12, whole.y + (whole.h - words.height()) / 2, ink, whole.w - 24,
               Align::Centre);
    flow.box(button.id, whole);
    return whole.h;
}

void place_actions(const Node& actions, Flow& flow) {
    flow.space(flow.page.wide ? 40 : space::main_bottom);
    if (flow.page.wide && actions.children.size() <= 3) return place_side_by_side(actions, flow);
    bool first = true;
    for (const Node& action : actions.children) {
        if (!first) flow.space(12);
        first = false;
        if (action.role == Role::Button && !is_quiet(action)) {
            flow.advance(paint_button(action, {flow.x, flow.y, flow.width, size::button}, flow));
            continue;
        }
        const Paragraph words = flow.set(action.text, type::quiet, flow.width);
        const float height = std::max(48.0f, words.height() + 12);
        const Rect at{flow.x + (flow.width - words.width) / 2, flow.y, words.width, height};
        paint_link(action, type::quiet, at, colour::primary, flow);
        flow.box(action.id, at);
        flow.advance(height);
    }
}

void place_button(const Node& button, Flow& flow) {
    if (is_quiet(button)) return place_link(button, flow);
    flow.space(16);
    const float width = flow.page.wide ? std::min(flow.width, 320.0f) : flow.width;
    flow.advance(paint_button(button, {flow.x, flow.y, width, size::field}, flow));
}

void place_link(const Node& link, Flow& flow) {
    flow.space(8);
    const Paragraph words = flow.set(link.text, type::body, flow.width);
    const Rect at{flow.x, flow.y, std::max(words.width, size::target),
                  std::max(size::target, words.height() + 10)};
    const bool danger = link.tone == Tone::Danger;
    paint_link(link, type::body, at, danger ? colour::error_900 : colour::primary, flow);
    flow.box(link.id, at);
    flow.advance(at.h);
}

void place_quiet_buttons(std::span<const Node> buttons, Flow& flow) {
    flow.space(8);
    float left = 0;
    float height = 0;
    for (const Node& button : buttons) {
        const Paragraph words = flow.set(button.text, type::body, flow.width);
        const float width = std::max(words.width, size::target);
        if (left > 0 && left + width > flow.width) {
            flow.advance(height);
            left = height = 0;
        }
        const Rect at{flow.x + left, flow.y, width, std::max(size::target, words.height() + 10)};
        paint_link(button, type::body, at, colour::primary, flow);
        flow.box(button.id, at);
        left += width + 16;
        height = std::max(height, at.h);
    }
    flow.advance(height);
}

float paint_link(const Node& link, const TextStyle& style, const Rect& at, Colour colour,
                 Flow& flow) {
    // The room is what the text was measured with: floats must not make another line of it.
    const Paragraph words = flow.set(link.text, style, at.w + 0.5f);
    const float top = at.y + (at.h - words.height()) / 2;
    flow.underline(words, at.x, top, style.size, colour);
    flow.paint(words, at.x, top, colour);
    return words.width;
}

}  // namespace todoke::paint
