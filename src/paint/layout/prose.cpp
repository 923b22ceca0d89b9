#include <algorithm>
#include <charconv>

#include "paint/layout/marked.h"
#include "paint/layout/roles.h"

namespace todoke::paint {

using namespace theme;

namespace {

constexpr float receipt_disc = 64;

void place_success_sign(Flow& flow) {
    const Rect disc{flow.x, flow.y, receipt_disc, receipt_disc};
    flow.disc(disc, colour::success_50, colour::success_50, 0);
    flow.drawing(Shape::Tick, {disc.x + 15, disc.y + 15, 34, 34}, colour::success, 2.6f);
    flow.advance(receipt_disc);
    flow.space(16);
}

void place_paper(const Node& item, Flow& flow) {
    const float sign = 18 * flow.scale();
    const float indent = sign + 12;
    const Paragraph text = flow.set(item.text, type::body, flow.width - indent);
    const float height = text.height() + 20;
    const float first = flow.y + 10 + text.first_middle();
    flow.panel({flow.x + 2, first - sign / 2, sign, sign}, radius::tick, colour::page,
               colour::primary, 2);
    flow.paint(text, flow.x + indent, flow.y + 10, colour::ink);
    flow.box(item.id, {flow.x, flow.y, flow.width, height});
    flow.panel({flow.x, flow.y + height, flow.width, 1}, 0, colour::paper_line);
    flow.advance(height + 1);
}

void place_numbered(const Node& item, int number, Flow& flow) {
    const float disc_size = size::number * flow.scale();
    const Paragraph text = flow.set(item.text, type::body, flow.width - disc_size - 12);
    const float height = std::max(text.height(), disc_size) + 20;
    const Rect disc{flow.x, flow.y + 11, disc_size, disc_size};
    flow.disc(disc, colour::primary, colour::primary, 0);
    char digits[12];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    const std::string_view shown(digits, static_cast<std::size_t>(end - digits));
    const Paragraph digit = flow.set(shown, type::number, disc_size, Wrap::Single);
    flow.paint(digit, disc.x, disc.y + (disc_size - digit.height()) / 2, colour::on_primary,
               disc_size, Align::Centre);
    flow.paint(text, flow.x + disc_size + 12, flow.y + 10, colour::ink);
    flow.box(item.id, {flow.x, flow.y, flow.width, height});
    flow.advance(height);
}

void place_bullet(const Node& item, Flow& flow) {
    const float dot = 6 * flow.scale();
    const float indent = dot + 14;
    const Paragraph text = flow.set(item.text, type::body, flow.width - indent);
    flow.disc({flow.x + 5, flow.y + 4 + text.first_middle() - dot / 2, dot, dot}, colour::hint,
              colour::hint, 0);
    flow.paint(text, flow.x + indent, flow.y + 4, colour::ink);
    flow.box(item.id, {flow.x, flow.y, flow.width, text.height() + 8});
    flow.advance(text.height() + 8);
}

const TextStyle& heading_style(const Node& heading, const Flow& flow) {
    if (heading.level == 2) return type::h2;
    if (heading.level == 3) return type::h3;
    return flow.page.wide ? type::h1_wide : type::h1;
}

}  // namespace

Rect place_marked(const Node& node, const TextStyle& style, const TextStyle& mark_style,
                  Wrap wrap, Flow& flow) {
    const Marked marked = set_marked(node, style, mark_style, wrap, flow.width, flow);
    const Rect at{flow.x, flow.y, flow.width, marked.height};
    const Colour mark_ink = node.mark == Mark::Required ? colour::error : colour::hint;
    paint_marked(marked, at.x, at.y, colour::ink, mark_ink, flow);
    flow.advance(at.h);
    return at;
}

void place_heading(const Node& heading, Flow& flow) {
    if (heading.level <= 1) {
        flow.space(space::field);
        if (heading.tone == Tone::Success) place_success_sign(flow);
    } else {
        flow.space(heading.level == 2 ? space::h2_above : space::field);
    }
    const TextStyle& style = heading_style(heading, flow);
    flow.box(heading.id, place_marked(heading, style, type::h1_mark, Wrap::Heading, flow));
}

void place_text(const Node& text, Flow& flow) {
    if (text.text.empty()) return;
    flow.space(text.tone == Tone::Lead ? 10 : space::h2_below);
    const bool quiet = text.tone == Tone::Lead || text.tone == Tone::Muted;
    const TextStyle& style = text.tone == Tone::Muted ? type::caption : type::body;
    flow.box(text.id, flow.text(text.text, style, quiet ? colour::muted : colour::ink));
}

void place_picture(const Node& picture, Flow& flow) {
    flow.space(space::h2_below);
    const float width = std::min(flow.width, size::picture * flow.scale());
    const float height = width * static_cast<float>(picture.ratio) / 100;
    flow.box(picture.id, {flow.x, flow.y, width, height});
    flow.advance(height);
}

void place_list(const Node& list, Flow& flow) {
    flow.space(6);
    int number = 0;
    for (const Node& item : list.children) {
        ++number;
        if (item.role == Role::Step) place_step(item, number, flow);
        else if (list.tone == Tone::Papers) place_paper(item, flow);
        else if (list.tone == Tone::Numbers) place_numbered(item, number, flow);
        else place_bullet(item, flow);
    }
}

void place_saved(const Node& saved, Flow& flow) {
    if (saved.text.empty()) return;
    flow.space(18);
    const bool tick = saved.tone == Tone::Success;
    const float indent = tick ? 22 * flow.scale() : 0;
    const bool centred = !flow.page.wide;
    const Paragraph text = flow.set(saved.text, type::small, flow.width - indent);
    const float slack = centred ? (flow.width - indent - text.width) / 2 : 0;
    const float left = flow.x + std::max(slack, 0.0f) + indent;
    if (tick) {
        const float sign = 16 * flow.scale();
        flow.drawing(Shape::Tick,
                     {left - indent, flow.y + text.first_middle() - sign / 2, sign, sign},
                     colour::success, 2.6f);
    }
    const Colour ink = saved.tone == Tone::Warning ? colour::error_900 : colour::muted;
    flow.paint(text, left, flow.y, ink);
    flow.box(saved.id, {left, flow.y, std::max(text.width, 1.0f), text.height()});
    flow.advance(text.height());
}

}  // namespace todoke::paint
