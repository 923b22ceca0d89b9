#include "screen/page/pages.h"

namespace todoke {

namespace {

bool is_focusable(Role role) {
  switch (role) {
    case Role::TextInput:
    case Role::TextArea:
    case Role::Radio:
    case Role::Checkbox:
    case Role::FileInput:
    case Role::Button:
    case Role::Link:
    case Role::Details:
    case Role::Heading:
    case Role::Notice:
    case Role::ErrorSummary: return true;
    default: return false;
  }
}

const Node* first_input(const Node& node, bool buttons_too) {
  const bool is_button = node.role == Role::Button;
  if (is_focusable(node.role) && (buttons_too || !is_button) && node.role != Role::Heading &&
      node.role != Role::Notice && node.role != Role::Details) {
    return &node;
  }
  for (const Node& child : node.children) {
    if (const Node* found = first_input(child, buttons_too)) return found;
  }
  return nullptr;
}

}  // namespace

const Node* first_focusable(const Node& node) {
  if (is_focusable(node.role)) return &node;
  if (const Node* input = first_input(node, false)) return input;
  return first_input(node, true);
}

const Node* find_node(const std::vector<Node>& nodes, std::string_view id) {
  for (const Node& node : nodes) {
    if (node.id == id) return &node;
    if (const Node* found = find_node(node.children, id)) return found;
  }
  return nullptr;
}

const Node* find_node(const Screen& screen, std::string_view id) {
  return find_node(screen.nodes, id);
}

}  // namespace todoke
