#include <algorithm>
#include <charconv>
#include <span>

#include "paint/layout/roles.h"
#include "paint/text/dressed.h"
#include "screen/steps.h"

namespace todoke::paint {

using namespace theme;

namespace {

/// What stands in front of a link's text, with the space between; 0 for most.
float sign_width(const Node& link, const Flow& flow) {
    return link.tone == Tone::Language ? 20 * flow.scale() : 0;
}

constexpr float link_gap = 16;

/// In one line, unless that is longer than the page is wide.
Paragraph set_link(const Node& link, Flow& flow) {
    const float room = flow.width - sign_width(link, flow);
    Paragraph text = flow.set(link.text, type::small, room, Wrap::Single);
    return text.width <= room ? text : flow.set(link.text, type::small, room);
}

float link_width(const Node& link, Flow& flow) {
    return sign_width(link, flow) + set_link(link, flow).width;
}

/// The switch of faces and whatever else stands at the right, side by side.
void place_bar_links(std::span<const Node> links, Flow& flow, float right, float top,
                     float height) {
    for (auto link = links.rbegin(); link != links.rend(); ++link) {
        const Paragraph text = set_link(*link, flow);
        const float target = std::max(size::target, text.height());
        const Rect at{right - text.width, top + (height - target) / 2, text.width, target};
        paint_link(*link, type::small, at, colour::primary, flow);
        const float sign = sign_width(*link, flow);
        const float size = 0.8f * sign;
        if (sign > 0) {
            const Rect globe{at.x - sign, at.y + (at.h - size) / 2, size, size};
            flow.drawing(Shape::Globe, globe, colour::primary, 2);
        }
        flow.box(link->id, {at.x - sign, at.y, at.w + sign, at.h});
        right = at.x - sign - link_gap;
    }
}

/// The same in as many lines as they need, as wide as the flow; gives where the last one ends.
float place_link_lines(std::span<const Node> links, Flow& flow, float top) {
    while (!links.empty()) {
        std::size_t count = 1;
        float width = link_width(links.front(), flow);
        while (count < links.size()) {
            width += link_gap + link_width(links[count], flow);
            if (width > flow.width) break;
            ++count;
        }
        float height = size::target;
        for (const Node& link : links.first(count)) {
            height = std::max(height, set_link(link, flow).height());
        }
        place_bar_links(links.first(count), flow, flow.x + flow.width, top, height);
        links = links.subspan(count);
        top += height;
    }
    return top;
}

/// Em, in one line; as `lengthOf` in web/controls/dressed.ts estimates it.
float length_of(std::string_view text, Flow& flow) {
    const auto [first, second] = halves_of(text);
    const float width = flow.set(first, type::brand, 0, Wrap::Single).width +
                        flow.set(second, type::brand, 0, Wrap::Single).width;
    return width / flow.scaled(type::brand).size;
}

/// Em that a name wants beside the links. A long one would take four lines there and more.
float least_for_brand(std::string_view text, Flow& flow) {
    return length_of(text, flow) > 16.5f ? 17 : 6;
}

std::string_view number_text(int number, char (&digits)[12]) {
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    return {digits, static_cast<std::size_t>(end - digits)};
}

}  // namespace

void place_step(const Node& step, int number, Flow& flow) {
    const bool now = step.tone == Tone::Current;
    const bool done = step.tone == Tone::Done;
    const float disc_size = size::dot * flow.scale();
    const TextStyle& style = now ? type::step_now : type::step;
    const Node* link = step.children.empty() ? nullptr : &step.children.front();
    // The state in words stands below: beside it there would be no room on a phone in large text.
    const float room = flow.width - disc_size - 12;
    const Paragraph text = flow.set(link ? link->text : step.text, style, room);
    const Paragraph state = flow.set(step.hint, type::small, room);
    const float words = text.height() + (step.hint.empty() ? 0 : state.height());
    const float height = std::max(disc_size, words) + (step.hint.empty() ? 16 : 20);
    const Rect disc{flow.x, flow.y + (height - disc_size) / 2, disc_size, disc_size};
    const Colour edge = now || done ? colour::primary : colour::step_line;
    if (is_on_way(step.tone)) flow.disc(disc, now ? colour::primary : colour::page, edge, 2);
    else flow.drawing(Shape::DashedRing, disc, edge, 2);
    char digits[12];
    const Paragraph digit = flow.set(step.value.empty() ? number_text(number, digits) : step.value,
                                     type::step_number, disc_size, Wrap::Single);
    Colour ink = done ? colour::primary : colour::hint;
    if (now) ink = colour::on_primary;
    const float digit_top = disc.y + (disc_size - digit.height()) / 2;
    flow.paint(digit, disc.x, digit_top, ink, disc_size, Align::Centre);
    const float text_top = flow.y + (height - words) / 2;
    Colour text_ink = now ? colour::ink : colour::hint;
    if (link) text_ink = colour::primary;
    flow.paint(text, flow.x + disc_size + 12, text_top, text_ink);
    if (link) {
        const float left = flow.x + disc_size + 12;
        flow.underline(text, left, text_top, style.size * flow.scale(), text_ink);
        flow.box(link->id, {left, flow.y, text.width, height});
    }
    if (!step.hint.empty()) {
        flow.paint(state, flow.x + disc_size + 12, text_top + text.height(), colour::muted);
    }
    flow.box(step.id, {flow.x, flow.y, flow.width, height});
    flow.advance(height);
}

float place_header(const Node& header, Page& page) {
    const float side = page.wide ? space::side_wide : space::side;
    const float least = page.wide ? size::bar_wide : size::bar;
    Flow flow(page, side, 0, page.frame.width - 2 * side);
    const std::size_t bar = flow.panel({0, 0, page.frame.width, least}, 0, colour::page);
    const float text_left = side + size::mark + 10;
    // Measured twice: the room for the brand depends on the links, their place on its height.
    float links = 0;
    for (const Node& link : header.children) links += link_width(link, flow) + link_gap;
    std::string brand_text = header.text;
    if (page.wide) std::replace(brand_text.begin(), brand_text.end(), '\n', ' ');
    float room = page.frame.width - side - links - text_left;
    // In large text on a small page, or under a long name, the links get lines of their own.
    const float least_room = least_for_brand(header.text, flow) * flow.scaled(type::brand).size;
    const bool stacked = room < least_room;
    if (stacked) room = page.frame.width - side - text_left;
    const Paragraph brand = flow.set(brand_text, type::brand, room);
    const float brand_height = std::max(least - 1, brand.height() + 24);
    float height = brand_height;
    if (stacked) height = place_link_lines(header.children, flow, brand_height - 8) + 8;
    else place_bar_links(header.children, flow, page.frame.width - side, 0, height);
    const Rect mark{side, (brand_height - size::mark) / 2, size::mark, size::mark};
    flow.panel(mark, radius::mark, colour::primary);
    flow.drawing(Shape::House, {mark.x + 6, mark.y + 6, 18, 18}, colour::on_primary, 2);
    flow.box(header.id, "mark", mark);
    const float brand_top = (brand_height - brand.height()) / 2;
    flow.paint(brand, text_left, brand_top, colour::ink);
    flow.box(header.id, "text", {text_left, brand_top, room, brand.height()});
    flow.end_panel(bar, height);
    flow.panel({0, height, page.frame.width, 1}, 0, colour::hairline);
    return height + 1;
}

void place_progress(const Node& progress, Flow& flow) {
    const Paragraph effort = flow.set(progress.value, type::small, flow.width);
    Paragraph where = flow.set(progress.text, type::small, flow.width - effort.width - 12);
    const bool stacked = flow.width - effort.width - 12 < 80 * flow.scale();
    if (stacked) where = flow.set(progress.text, type::small, flow.width);
    const float top = flow.y;
    flow.paint(where, flow.x, top, colour::muted);
    flow.box(progress.id, "text", {flow.x, top, where.width, where.height()});
    const float effort_top = stacked ? top + where.height() : top;
    const float effort_left = stacked ? flow.x : flow.x + flow.width - effort.width;
    flow.paint(effort, effort_left, effort_top, colour::muted);
    flow.box(progress.id, "value", {effort_left, effort_top, effort.width, effort.height()});
    flow.advance(std::max(top + where.height(), effort_top + effort.height()) - top + 8);
    const Rect track{flow.x, flow.y, flow.width, size::track};
    flow.panel(track, radius::track, colour::track);
    if (progress.ratio > 0) {
        const float done = std::max(track.w * static_cast<float>(progress.ratio) / 100, track.h);
        flow.panel({track.x, track.y, done, track.h}, radius::track, colour::primary);
    }
    flow.advance(size::track);
    place_all(progress.children, flow);
}

void place_steps(const Node& steps, Flow& flow) {
    if (!steps.text.empty()) {
        flow.box(steps.id, "text", flow.text(steps.text, type::h3, colour::ink));
        flow.space(12);
    }
    int number = 0;
    for (const Node& step : steps.children) place_step(step, ++number, flow);
    if (steps.value.empty()) return;
    flow.space(20);
    flow.box(steps.id, "value", flow.text(steps.value, type::caption, colour::muted));
}

}  // namespace todoke::paint
