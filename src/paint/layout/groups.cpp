#include <algorithm>
#include <span>
#include <vector>

#include "paint/layout/roles.h"

namespace todoke::paint {

using namespace theme;

namespace {

bool is_input(const Node& node) { return node.role == Role::TextInput; }

/// How much of a row a part takes, and how little it can bear: 「昭和55」 must be seen whole.
float share_of(const Node& part) { return part.width == Width::Year ? 1.5f : 1.0f; }

float least_of(const Node& part, const Flow& flow) {
    float clusters = 5;
    if (part.width == Width::Year) clusters = 4.2f;
    if (part.width == Width::TwoDigits) clusters = 2;
    const float size = type::field.size * flow.scale();
    return 32 + clusters * size * (part.width == Width::TwoDigits ? 0.6f : 1.0f);
}

/// The widest the row becomes: names are not as wide as the page, dates are shorter still.
float row_width(const std::vector<const Node*>& parts, const Flow& flow) {
    const bool short_parts = std::all_of(parts.begin(), parts.end(), [](const Node* part) {
        return part->width == Width::Year || part->width == Width::TwoDigits;
    });
    const float most = short_parts ? size::date_row : size::name_row;
    return std::min(flow.width, most * flow.scale());
}

void place_row(const std::vector<const Node*>& parts, Flow& flow) {
    const float width = row_width(parts, flow) - space::row * static_cast<float>(parts.size() - 1);
    float shares = 0;
    for (const Node* part : parts) shares += share_of(*part);
    bool fits = true;
    for (const Node* part : parts) {
        fits = fits && width * share_of(*part) / shares >= least_of(*part, flow);
    }
    if (!fits) {
        for (const Node* part : parts) {
            flow.space(space::part);
            Flow line = flow.inside(0, flow.width - std::max(field_width(*part, flow), 120.0f), 0);
            place_part(*part, line, flow.set(part->text, type::caption, line.width).height());
            flow.advance(line.y - flow.y);
        }
        return;
    }
    float caption_height = 0;
    float left = 0;
    for (const Node* part : parts) {
        const float part_width = width * share_of(*part) / shares;
        caption_height = std::max(caption_height,
                                  flow.set(part->text, type::caption, part_width).height());
    }
    float bottom = flow.y;
    for (const Node* part : parts) {
        const float part_width = width * share_of(*part) / shares;
        Flow column = flow.inside(left, flow.width - left - part_width, 0);
        place_part(*part, column, caption_height);
        bottom = std::max(bottom, column.y);
        left += part_width + space::row;
    }
    flow.advance(bottom - flow.y);
}

/// Parts in one row, and whatever else the group holds below them, each in its own line.
void place_inline(const Node& group, Flow& flow) {
    flow.space(8);
    std::vector<const Node*> row;
    for (std::size_t i = 0; i <= group.children.size(); ++i) {
        const bool part = i < group.children.size() && is_input(group.children[i]);
        if (part) {
            row.push_back(&group.children[i]);
            continue;
        }
        if (!row.empty()) place_row(row, flow);
        row.clear();
        if (i == group.children.size()) break;
        flow.space(8);
        place(group.children[i], flow);
    }
}

/// The parts of one answer (an address, an account) stand closer than questions do.
void place_stacked_part(const Node& part, Flow& flow) {
    flow.space(16);
    place_label(part, type::caption, flow);
    flow.space(6);
    place_field(part, field_width(part, flow), flow);
}

/// One row of a repeated group is "children/2": its own card.
bool is_row(const Node& group) {
    const std::size_t slash = group.id.rfind('/');
    if (slash == std::string::npos || slash + 1 == group.id.size()) return false;
    return std::all_of(group.id.begin() + static_cast<std::ptrdiff_t>(slash) + 1, group.id.end(),
                       [](char c) { return c >= '0' && c <= '9'; });
}

bool is_quiet_button(const Node& node) {
    return node.role == Role::Button && node.tone == Tone::Quiet;
}

void place_contents(const Node& group, Flow& flow) {
    if (group.inline_parts) return place_inline(group, flow);
    // Fields of a repeated row are questions of their own; parts of one answer are not.
    const bool questions = is_row(group);
    std::span<const Node> children(group.children);
    std::size_t quiet = 0;
    while (quiet < children.size() && is_quiet_button(children[children.size() - quiet - 1])) {
        ++quiet;
    }
    for (const Node& child : children.first(children.size() - quiet)) {
        if (is_input(child) && !questions) place_stacked_part(child, flow);
        else place(child, flow);
    }
    if (quiet > 0) place_quiet_buttons(children.last(quiet), flow);
}

void place_row_card(const Node& group, Flow& flow) {
    flow.space(16);
    const std::size_t panel = flow.panel({flow.x, flow.y, flow.width, 0}, radius::panel,
                                         colour::page, colour::card_line, 1);
    const float side = flow.page.wide ? 24.0f : 16.0f;
    Flow card = flow.inside(side, side, 18);
    place_label(group, type::label, card);
    place_error(group, card);
    place_contents(group, card);
    place_said(group, card);
    flow.close_panel(panel, card.y + 18, group.id);
}

}  // namespace

void place_group(const Node& group, Flow& flow) {
    if (is_row(group)) return place_row_card(group, flow);
    flow.space(space::field);
    place_label(group, type::label, flow);
    // Below several rows it would seem to belong to the last of them.
    if (!group.inline_parts) place_error(group, flow);
    place_contents(group, flow);
    place_said(group, flow);
    if (group.inline_parts) place_error(group, flow);
}

}  // namespace todoke::paint
