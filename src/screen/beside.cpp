#include "screen/beside.h"

#include <algorithm>

namespace todoke {

namespace {

constexpr std::string_view line_separator = "\u2028";

void put_beside(std::string& text, const std::string& second) {
  if (text == second || text.empty() || second.empty()) return;
  text += line_separator;
  text += second;
}

/// Of the others the value is what was typed, or what a choice stands for.
bool has_value_to_read(Role role) {
  switch (role) {
    case Role::Fact:
    case Role::ReviewRow:
    case Role::FileItem: return true;
    default: return false;
  }
}

void put_beside(Node& node, const Node& second) {
  put_beside(node.text, second.text);
  put_beside(node.hint, second.hint);
  put_beside(node.error, second.error);
  put_beside(node.said, second.said);
  if (has_value_to_read(node.role)) put_beside(node.value, second.value);
  const std::size_t count = std::min(node.children.size(), second.children.size());
  for (std::size_t index = 0; index < count; ++index) {
    if (node.children[index].id != second.children[index].id) return;
    put_beside(node.children[index], second.children[index]);
  }
}

}  // namespace

void put_beside(Screen& screen, const Screen& second) {
  const std::size_t count = std::min(screen.nodes.size(), second.nodes.size());
  for (std::size_t index = 0; index < count; ++index) {
    if (screen.nodes[index].role != Role::Header) {
      put_beside(screen.nodes[index], second.nodes[index]);
    }
  }
}

}  // namespace todoke
