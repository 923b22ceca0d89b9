#include <algorithm>

#include "paint/layout/roles.h"

namespace todoke::paint {

using namespace theme;

namespace {

void place_file(const Node& item, Flow& flow) {
    flow.space(8);
    const Node* remove = item.children.empty() ? nullptr : &item.children.front();
    float room = flow.width - 32;
    Paragraph action;
    if (remove != nullptr) {
        action = flow.set(remove->text, type::edit, flow.width / 2);
        room -= action.width + 16;
    }
    const Paragraph name = flow.set(item.text, type::option, room);
    const Paragraph bytes = flow.set(item.value, type::caption, room);
    const float height = std::max(size::option, name.height() + bytes.height() + 24);
    const Rect at{flow.x, flow.y, flow.width, height};
    flow.panel(at, radius::card, colour::surface);
    const float top = at.y + (height - name.height() - bytes.height()) / 2;
    flow.paint(name, at.x + 16, top, colour::ink);
    flow.paint(bytes, at.x + 16, top + name.height(), colour::hint);
    flow.box(item.id, at);
    flow.box(item.id, "text", {at.x + 16, top, room, name.height()});
    flow.box(item.id, "value", {at.x + 16, top + name.height(), room, bytes.height()});
    if (remove != nullptr) {
        const float target = std::max(size::target, action.height());
        const Rect button{at.right() - 16 - action.width, at.y + (height - target) / 2,
                          action.width, target};
        paint_link(*remove, type::edit, button, colour::primary, flow);
        flow.box(remove->id, button);
    }
    flow.advance(height);
}

void place_picker(const Node& input, Flow& flow) {
    flow.space(8);
    const Paragraph words = flow.set("ファイルを選ぶ", type::option, flow.width);
    const Rect control{flow.x, flow.y, flow.width, std::max(size::field, words.height() + 24)};
    const Colour edge = input.invalid ? colour::error_900 : colour::primary;
    flow.panel(control, radius::field, colour::page, edge, input.invalid ? 2.0f : 1.0f);
    const float sign = 22 * flow.scale();
    const float left = control.x + (control.w - words.width - sign - 8) / 2;
    flow.drawing(Shape::Sheet, {left, control.y + (control.h - sign) / 2, sign, sign},
                 colour::primary, 2);
    flow.paint(words, left + sign + 8, control.y + (control.h - words.line_height) / 2,
               colour::primary);
    flow.box(input.id, "control", control);
    flow.advance(control.h);
}

}  // namespace

void place_file_input(const Node& input, Flow& flow) {
    flow.space(space::field);
    place_label(input, type::label, flow);
    if (!input.disabled) place_picker(input, flow);
    place_said(input, flow);
    place_error(input, flow);
    for (const Node& child : input.children) {
        if (child.role == Role::FileItem) place_file(child, flow);
        else place(child, flow);
    }
}

}  // namespace todoke::paint
