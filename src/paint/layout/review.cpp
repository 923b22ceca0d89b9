#include <algorithm>

#include "paint/layout/roles.h"

namespace todoke::paint {

using namespace theme;

namespace {

void place_row(const Node& row, Flow& flow) {
    const Node* edit = row.children.empty() ? nullptr : &row.children.front();
    Paragraph words;
    float link_width = 0;
    if (edit != nullptr) {
        words = flow.set(edit->text, type::edit, flow.width / 2, Wrap::Single);
        link_width = std::max(words.width, size::target);
    }
    // In large text on a small page the way back stands below the answer.
    const bool stacked = edit != nullptr && flow.page.frame.width < 240 * flow.scale();
    const float room = stacked ? flow.width : flow.width - link_width - 12;
    // A list of procedures: what counts is the term, not what is said of it.
    const bool is_large = row.tone == Tone::Large;
    const Paragraph label = flow.set(row.text, is_large ? type::label : type::caption, room);
    const Paragraph answer = flow.set(row.value, is_large ? type::caption : type::answer, room);
    Paragraph said;
    if (!row.said.empty()) said = flow.set(row.said, type::caption, room);
    const float inner = label.height() + 2 + answer.height() + said.height();
    const float target = std::max(size::target, words.height());
    float height = std::max(inner, stacked ? 0 : size::target) + 28;
    const float below = flow.y + height - 14;
    if (stacked) height += target - 8;
    const auto label_colour = is_large ? colour::ink : colour::hint;
    const auto answer_colour = is_large ? colour::muted : colour::ink;
    flow.paint(label, flow.x, flow.y + 14, label_colour);
    flow.paint(answer, flow.x, flow.y + 16 + label.height(), answer_colour);
    flow.box(row.id, "label", {flow.x, flow.y + 14, room, label.height()});
    flow.box(row.id, "value", {flow.x, flow.y + 16 + label.height(), room, answer.height()});
    if (!row.said.empty()) {
        const float top = flow.y + 16 + label.height() + answer.height();
        flow.paint(said, flow.x, top, colour::success);
        flow.box(row.id, "said", {flow.x, top, room, said.height()});
    }
    if (edit != nullptr) {
        Rect at{flow.x + flow.width - link_width, flow.y + (height - target) / 2, link_width,
                target};
        if (stacked) at = {flow.x, below, link_width, target};
        const Rect text{stacked ? at.x : at.right() - words.width, at.y, words.width, target};
        paint_link(*edit, type::edit, text, colour::primary, flow);
        flow.box(edit->id, at);
    }
    flow.panel({flow.x, flow.y + height, flow.width, 1}, 0, colour::hairline);
    flow.advance(height + 1);
}

}  // namespace

void place_review(const Node& review, Flow& flow) {
    flow.space(0);
    for (const Node& row : review.children) {
        if (row.role == Role::ReviewRow) place_row(row, flow);
        else place(row, flow);
    }
}

}  // namespace todoke::paint
