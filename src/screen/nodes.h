#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "screen/screen.h"

namespace todoke {

/// Shorthands for the nodes that composers make most. `add_` puts the node last in a list and gives
/// it, to be changed until the next one comes into the same list.
Node make_node(Role role, std::string_view id, std::string text = {});
Node make_text(std::string_view id, std::string text, Tone tone = Tone::None);
Node make_button(std::string_view id, std::string text, Tone tone);

Node& add_node(std::vector<Node>& nodes, Role role, std::string_view id, std::string text = {});
Node& add_heading(std::vector<Node>& nodes, std::string_view id, std::string text,
                  std::uint8_t level);
Node& add_text(std::vector<Node>& nodes, std::string_view id, std::string text,
               Tone tone = Tone::None);
Node& add_button(std::vector<Node>& nodes, std::string_view id, std::string text, Tone tone);
Node& add_link(std::vector<Node>& nodes, std::string_view id, std::string text,
               std::string_view href = {});

}  // namespace todoke
