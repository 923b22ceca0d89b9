#pragma once

#include <span>

#include "paint/layout/flow.h"

/// How each family of roles is laid out. Each begins with the space it wants above itself.
namespace todoke::paint {

/// Any node that can stand in Main or in a group, by its role.
void place(const Node& node, Flow& flow);
void place_all(const std::vector<Node>& nodes, Flow& flow);

// bar.cpp: gives the bottom of what it laid out.
float place_header(const Node& header, Page& page);
void place_progress(const Node& progress, Flow& flow);
void place_steps(const Node& steps, Flow& flow);
/// One page of the procedure; `number` when the step names none.
void place_step(const Node& step, int number, Flow& flow);

// prose.cpp
void place_heading(const Node& heading, Flow& flow);
void place_text(const Node& text, Flow& flow);
void place_list(const Node& list, Flow& flow);
void place_saved(const Node& saved, Flow& flow);
/// A heading with its mark 「※必須」 behind it, as one paragraph; gives its rectangle.
Rect place_marked(const Node& node, const TextStyle& style, const TextStyle& mark_style,
                  Wrap wrap, Flow& flow);

// panels.cpp
/// Room for the DOM's own image: a drawing is not painted twice.
void place_picture(const Node& picture, Flow& flow);
void place_facts(const Node& facts, Flow& flow);
void place_notice(const Node& notice, Flow& flow);
void place_error_summary(const Node& summary, Flow& flow);
void place_receipt(const Node& receipt, Flow& flow);
void place_details(const Node& details, Flow& flow);

// inputs.cpp
void place_input(const Node& input, Flow& flow);
/// The field alone, and what stands below it.
void place_field(const Node& input, float width, Flow& flow);
/// One part of a row: a small caption and the field.
void place_part(const Node& input, Flow& flow, float caption_height);
/// What stands below a field or group: what was understood, and what is to be mended.
void place_said(const Node& node, Flow& flow);
void place_error(const Node& node, Flow& flow);
/// Legend and hint of a fieldset or a field.
void place_label(const Node& node, const TextStyle& style, Flow& flow);
float field_width(const Node& input, const Flow& flow);

// groups.cpp
void place_group(const Node& group, Flow& flow);

// files.cpp
void place_file_input(const Node& input, Flow& flow);
void place_file_item(const Node& item, Flow& flow);

// cards.cpp
void place_choices(const Node& choices, Flow& flow);
void place_card(const Node& card, Flow& flow);

// review.cpp
void place_review(const Node& review, Flow& flow);

// actions.cpp
void place_actions(const Node& actions, Flow& flow);
void place_button(const Node& button, Flow& flow);
/// A filled or outlined button of this width; gives its height.
float paint_button(const Node& button, const Rect& at, Flow& flow);
void place_link(const Node& link, Flow& flow);
/// What can be done with a row of a group, side by side as far as there is room.
void place_quiet_buttons(std::span<const Node> buttons, Flow& flow);
/// Paints a link's text at the left of `at`, vertically in the middle; gives its width.
float paint_link(const Node& link, const TextStyle& style, const Rect& at, Colour colour,
                 Flow& flow);

}  // namespace todoke::paint
