#pragma once

#include <string>
#include <utility>

#include "screen/screen.h"

namespace todoke {

/// Shorthands for the nodes that composers make most.
inline Node make_node(Role role, std::string id, std::string text = {}) {
  Node node;
  node.role = role;
  node.id = std::move(id);
  node.text = std::move(text);
  return node;
}

inline Node make_heading(std::string id, std::string text, std::uint8_t level) {
  Node node = make_node(Role::Heading, std::move(id), std::move(text));
  node.level = level;
  return node;
}

inline Node make_text(std::string id, std::string text, Tone tone = Tone::None) {
  Node node = make_node(Role::Text, std::move(id), std::move(text));
  node.tone = tone;
  return node;
}

inline Node make_button(std::string id, std::string text, Tone tone) {
  Node node = make_node(Role::Button, std::move(id), std::move(text));
  node.tone = tone;
  return node;
}

inline Node make_link(std::string id, std::string text, std::string href = {}) {
  Node node = make_node(Role::Link, std::move(id), std::move(text));
  node.href = std::move(href);
  return node;
}

}  // namespace todoke
