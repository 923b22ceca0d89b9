#include "screen/nodes.h"

#include <utility>

namespace todoke {

Node make_node(Role role, std::string_view id, std::string text) {
  Node node;
  node.role = role;
  node.id = id;
  node.text = std::move(text);
  return node;
}

Node make_text(std::string_view id, std::string text, Tone tone) {
  Node node = make_node(Role::Text, id, std::move(text));
  node.tone = tone;
  return node;
}

Node make_button(std::string_view id, std::string text, Tone tone) {
  Node node = make_node(Role::Button, id, std::move(text));
  node.tone = tone;
  return node;
}

Node& add_node(std::vector<Node>& nodes, Role role, std::string_view id, std::string text) {
  return nodes.emplace_back(make_node(role, id, std::move(text)));
}

Node& add_heading(std::vector<Node>& nodes, std::string_view id, std::string text,
                  std::uint8_t level) {
  Node& node = add_node(nodes, Role::Heading, id, std::move(text));
  node.level = level;
  return node;
}

Node& add_text(std::vector<Node>& nodes, std::string_view id, std::string text, Tone tone) {
  Node& node = add_node(nodes, Role::Text, id, std::move(text));
  node.tone = tone;
  return node;
}

Node& add_button(std::vector<Node>& nodes, std::string_view id, std::string text, Tone tone) {
  Node& node = add_node(nodes, Role::Button, id, std::move(text));
  node.tone = tone;
  return node;
}

Node& add_link(std::vector<Node>& nodes, std::string_view id, std::string text,
               std::string_view href) {
  Node& node = add_node(nodes, Role::Link, id, std::move(text));
  node.href = href;
  return node;
}

}  // namespace todoke
