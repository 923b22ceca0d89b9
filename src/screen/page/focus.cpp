#include "screen/page/pages.h"

namespace todoke {

namespace {

const Node* first_input(const Node& node, bool buttons_too) {
  const bool is_input = is_operable(node.role) && node.role != Role::Details;
  if ((is_input && (buttons_too || node.role != Role::Button)) ||
      node.role == Role::ErrorSummary) {
    return &node;
  }
  for (const Node& child : node.children) {
    if (const Node* found = first_input(child, buttons_too)) return found;
  }
  return nullptr;
}

}  // namespace

bool is_operable(Role role) {
  switch (role) {
    case Role::TextInput:
    case Role::TextArea:
    case Role::Radio:
    case Role::Checkbox:
    case Role::FileInput:
    case Role::Button:
    case Role::Link:
    case Role::Details: return true;
    default: return false;
  }
}

const Node* first_focusable(const Node& node) {
  const bool takes_focus = node.role == Role::Heading || node.role == Role::Notice ||
                           node.role == Role::ErrorSummary || is_operable(node.role);
  if (takes_focus) return &node;
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
