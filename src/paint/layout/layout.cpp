#include "paint/layout/layout.h"

#include <algorithm>
#include <cmath>

#include "paint/layout/roles.h"

namespace todoke::paint {

namespace {

using namespace theme;

const Node* find_role(const Screen& screen, Role role) {
    for (const Node& node : screen.nodes) {
        if (node.role == role) return &node;
    }
    return nullptr;
}

float place_main(const Node* main, const Node* progress, Flow& flow) {
    if (progress != nullptr) {
        place_progress(*progress, flow);
        flow.y += space::main_top;
    }
    // Whatever comes next is the first in the column again: no space above it.
    Flow column = flow.inside(0, 0, 0);
    if (main != nullptr) place_all(main->children, column);
    return column.y;
}

float lay_out_narrow(Page& page, float top) {
    const float room = std::max(page.frame.width - 2 * space::side, 120.0f);
    const float width = std::min(room, size::main * page.frame.scale);
    const float left = std::max((page.frame.width - width) / 2, space::side);
    const Node* progress = find_role(page.screen, Role::Progress);
    Flow flow(page, left, top + (progress != nullptr ? 14.0f : space::main_top), width);
    return place_main(find_role(page.screen, Role::Main), progress, flow);
}

float lay_out_wide(Page& page, float top) {
    const float main_width = size::main * page.frame.scale;
    const float steps_width = size::steps * page.frame.scale;
    const float left = (page.frame.width - steps_width - space::column - main_width) / 2;
    const Node* steps = find_role(page.screen, Role::Steps);
    const Node* main = find_role(page.screen, Role::Main);
    top += space::main_top_wide;
    if (steps == nullptr) {
        Flow flow(page, (page.frame.width - main_width) / 2, top, main_width);
        return place_main(main, find_role(page.screen, Role::Progress), flow);
    }
    Flow side(page, left, top, steps_width);
    place_steps(*steps, side);
    Flow flow(page, left + steps_width + space::column, top, main_width);
    return std::max(place_main(main, nullptr, flow), side.y);
}

}  // namespace

Picture lay_out(const Screen& screen, const Frame& frame, Ruler& ruler) {
    Picture picture;
    // As wide as how many letters fit beside each other: with large text a wide page is a phone's.
    const bool wide = frame.width >= size::wide_from * frame.scale;
    Page page{screen, frame, ruler, picture, wide};
    float top = 0;
    if (const Node* header = find_role(screen, Role::Header)) top = place_header(*header, page);
    const float bottom = wide ? lay_out_wide(page, top) : lay_out_narrow(page, top);
    picture.width = frame.width;
    picture.height = std::ceil(bottom + space::main_bottom);
    picture.boxes.push_back({"screen", {0, 0, picture.width, picture.height}});
    return picture;
}

void place_all(const std::vector<Node>& nodes, Flow& flow) {
    for (const Node& node : nodes) place(node, flow);
}

void place(const Node& node, Flow& flow) {
    switch (node.role) {
    case Role::Heading: return place_heading(node, flow);
    case Role::List: return place_list(node, flow);
    case Role::Facts: return place_facts(node, flow);
    case Role::Notice: return place_notice(node, flow);
    case Role::ErrorSummary: return place_error_summary(node, flow);
    case Role::Group: return place_group(node, flow);
    case Role::TextInput:
    case Role::TextArea: return place_input(node, flow);
    case Role::Choices: return place_choices(node, flow);
    case Role::Radio:
    case Role::Checkbox: return place_card(node, flow);
    case Role::FileInput: return place_file_input(node, flow);
    case Role::FileItem: return place_file_item(node, flow);
    case Role::Review: return place_review(node, flow);
    case Role::Receipt: return place_receipt(node, flow);
    case Role::Details: return place_details(node, flow);
    case Role::Actions: return place_actions(node, flow);
    case Role::Button: return place_button(node, flow);
    case Role::Link: return place_link(node, flow);
    case Role::Picture: return place_picture(node, flow);
    case Role::Saved: return place_saved(node, flow);
    case Role::Main: return place_all(node.children, flow);
    default: return place_text(node, flow);
    }
}

}  // namespace todoke::paint
