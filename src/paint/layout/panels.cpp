#include <algorithm>

#include "paint/layout/roles.h"

namespace todoke::paint {

using namespace theme;

namespace {

struct Tint {
    Colour fill;
    Colour edge;
};

Tint tint_of(Tone tone) {
    switch (tone) {
    case Tone::Success: return {colour::success_50, colour::success};
    case Tone::Warning: return {colour::warning_50, colour::warning};
    case Tone::Error: return {colour::error_50, colour::error_900};
    default: return {colour::primary_50, colour::primary_200};
    }
}

float place_fact_card(const Node& fact, Flow card) {
    const float top = card.y;
    const std::size_t back = card.panel({card.x, top, card.width, 0}, radius::card,
                                        colour::surface, colour::surface_line, 1);
    Flow text = card.inside(14, 14, 12);
    text.box(fact.id, "text", text.text(fact.text, type::small, colour::hint));
    text.box(fact.id, "value", text.text(fact.value, type::fact, colour::ink));
    card.end_panel(back, text.y + 12);
    return text.y + 12;
}

}  // namespace

void place_facts(const Node& facts, Flow& flow) {
    flow.space(18);
    const float gap = 10;
    const bool two = flow.width >= 250 * flow.scale();
    const float width = two ? (flow.width - gap) / 2 : flow.width;
    for (std::size_t i = 0; i < facts.children.size(); i += two ? 2 : 1) {
        const float top = flow.y;
        float bottom = top;
        const std::size_t first_piece = flow.page.picture.pieces.size();
        const std::size_t end = std::min(i + (two ? 2 : 1), facts.children.size());
        for (std::size_t k = i; k < end; ++k) {
            Flow card(flow.page, flow.x + static_cast<float>(k - i) * (width + gap), top, width);
            bottom = std::max(bottom, place_fact_card(facts.children[k], card));
        }
        // Cards of one row are equally high.
        for (std::size_t k = first_piece; k < flow.page.picture.pieces.size(); ++k) {
            if (flow.page.picture.pieces[k].shape == Shape::Panel) flow.end_panel(k, bottom);
        }
        for (std::size_t k = i; k < end; ++k) {
            const float left = flow.x + static_cast<float>(k - i) * (width + gap);
            flow.box(facts.children[k].id, {left, top, width, bottom - top});
        }
        flow.advance(bottom - top);
        flow.space(gap);
    }
}

void place_notice(const Node& notice, Flow& flow) {
    flow.space(20);
    const Tint tint = tint_of(notice.tone);
    const std::size_t panel = flow.panel({flow.x, flow.y, flow.width, 0}, radius::card, tint.fill,
                                         tint.edge, 1);
    Flow text = flow.inside(18, 18, 14);
    if (!notice.text.empty()) {
        const TextStyle& style = notice.children.empty() ? type::body : type::h3;
        text.box(notice.id, "text", text.text(notice.text, style, colour::ink));
    }
    place_all(notice.children, text);
    flow.close_panel(panel, text.y + 14, notice.id);
}

void place_error_summary(const Node& summary, Flow& flow) {
    flow.space(20);
    const std::size_t panel = flow.panel({flow.x, flow.y, flow.width, 0}, radius::card,
                                         colour::error_50, colour::error_900, 2);
    Flow text = flow.inside(20, 20, 18);
    text.box(summary.id, "text", text.text(summary.text, type::panel_title, colour::ink));
    for (const Node& link : summary.children) {
        const Paragraph words = text.set(link.text, type::body, text.width);
        // Alike above and below, however many lines a sentence takes; one line makes a target.
        const float room = std::max(10.0f, size::target - 2 * words.first_middle());
        const float height = words.height() + room;
        const Rect at{text.x, text.y, text.width, height};
        paint_link(link, type::body, at, colour::error_900, text);
        text.box(link.id, at);
        text.advance(height);
    }
    flow.close_panel(panel, text.y + 12, summary.id);
}

void place_receipt(const Node& receipt, Flow& flow) {
    flow.space(20);
    const std::size_t panel = flow.panel({flow.x, flow.y, flow.width, 0}, radius::panel,
                                         colour::surface, colour::surface_line, 1);
    Flow text = flow.inside(18, 18, 16);
    bool first = true;
    for (const Node& node : receipt.children) {
        if (node.role != Role::Fact) {
            text.space(8);
            if (node.role == Role::Text) {
                text.box(node.id, text.text(node.text, type::caption, colour::hint));
            } else {
                place(node, text);
            }
            continue;
        }
        text.space(10);
        const float fact_top = text.y;
        text.box(node.id, "text", text.text(node.text, type::caption, colour::hint));
        const TextStyle& large = first ? type::receipt : type::receipt_code;
        const TextStyle& style = node.tone == Tone::Large ? large : type::answer;
        text.box(node.id, "value", text.text(node.value, style, colour::ink));
        text.box(node.id, {text.x, fact_top, text.width, text.y - fact_top});
        first = false;
    }
    flow.close_panel(panel, text.y + 16, receipt.id);
}

void place_details(const Node& details, Flow& flow) {
    flow.space(12);
    const Paragraph words = flow.set(details.text, type::body, flow.width);
    const Rect at{flow.x, flow.y, std::max(words.width, size::target),
                  std::max(size::target, words.height() + 10)};
    paint_link(details, type::body, at, colour::primary, flow);
    flow.box(details.id, at);
    flow.advance(at.h);
    if (!details.expanded) return;
    flow.space(4);
    const std::size_t panel = flow.panel({flow.x, flow.y, flow.width, 0}, radius::card,
                                         colour::surface, colour::surface_line, 1);
    Flow text = flow.inside(16, 16, 12);
    place_all(details.children, text);
    flow.close_panel(panel, text.y + 12);
}

}  // namespace todoke::paint
