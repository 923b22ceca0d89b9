#include "screen/names.h"
#include "screen/screen.h"

namespace todoke {

namespace {

constexpr std::size_t depth_max = 16;

std::string string_in(const Json& object, std::string_view key) {
  return std::string(text_of(object, key));
}

/// An enum member that may be left out; false when its name is not known.
template <class Enum, class Find>
bool read_enum(const Json& object, std::string_view key, Enum& value, Find find) {
  const Json* member = find_member(object, key);
  if (member == nullptr) return true;
  const std::optional<Enum> found = find(text_of(object, key));
  if (!found) return false;
  value = *found;
  return true;
}

Typing read_typing(const Json& object) {
  const Json* json = find_member(object, "typing");
  if (json == nullptr) return {};
  return {string_in(*json, "autocomplete"), string_in(*json, "input_mode"),
          string_in(*json, "enter_key"), flag_of(*json, "masked", false),
          string_in(*json, "reading_to"), string_in(*json, "capture")};
}

Result<std::vector<Node>> read_nodes(const Json& list, const std::string& where,
                                     std::size_t depth);

Result<Node> read_node(const Json& json, const std::string& where, std::size_t depth) {
  if (!json.is_object()) return fail("wrong_type", where, "a node is an object");
  Node node;
  if (find_member(json, "role") == nullptr) return fail("missing_member", where + "/role");
  if (!read_enum(json, "role", node.role, find_role)) return fail("unknown_role", where + "/role");
  if (!read_enum(json, "tone", node.tone, find_tone) ||
      !read_enum(json, "mark", node.mark, find_mark) ||
      !read_enum(json, "width", node.width, find_width)) {
    return fail("unknown_word", where, "tone, mark or width");
  }
  node.id = string_in(json, "id");
  node.text = string_in(json, "text");
  node.hint = string_in(json, "hint");
  node.error = string_in(json, "error");
  node.said = string_in(json, "said");
  node.value = string_in(json, "value");
  node.href = string_in(json, "href");
  node.mark_text = string_in(json, "mark_text");
  node.level = static_cast<std::uint8_t>(integer_of(json, "level").value_or(0));
  node.ratio = static_cast<std::uint8_t>(integer_of(json, "ratio").value_or(0));
  node.checked = flag_of(json, "checked", false);
  node.disabled = flag_of(json, "disabled", false);
  node.expanded = flag_of(json, "expanded", false);
  node.inline_parts = flag_of(json, "inline_parts", false);
  node.invalid = flag_of(json, "invalid", false);
  node.typing = read_typing(json);
  if (const Json* children = find_member(json, "children")) {
    Result<std::vector<Node>> read = read_nodes(*children, where + "/children", depth + 1);
    if (!read) return std::unexpected(std::move(read).error());
    node.children = std::move(*read);
  }
  return node;
}

Result<std::vector<Node>> read_nodes(const Json& list, const std::string& where,
                                     std::size_t depth) {
  if (!list.is_array()) return fail("wrong_type", where, "nodes are a list");
  if (depth > depth_max) return fail("too_deep", where);
  std::vector<Node> nodes;
  for (const Json& json : list) {
    Result<Node> node = read_node(json, pointer_to(where, nodes.size()), depth);
    if (!node) return std::unexpected(std::move(node).error());
    nodes.push_back(std::move(*node));
  }
  return nodes;
}

}  // namespace

Result<Screen> read_screen(const Json& document) {
  if (!document.is_object()) return fail("wrong_type", "", "a screen is an object");
  Screen screen;
  screen.revision = static_cast<std::uint64_t>(integer_of(document, "revision").value_or(0));
  screen.place = string_in(document, "place");
  screen.title = string_in(document, "title");
  screen.language = string_in(document, "language");
  screen.beside = string_in(document, "beside");
  screen.focus = string_in(document, "focus");
  screen.announce = string_in(document, "announce");
  if (!read_enum(document, "effect", screen.effect, find_effect)) {
    return fail("unknown_word", "/effect");
  }
  if (const Json* wants = find_member(document, "wants"); wants != nullptr && wants->is_array()) {
    for (const Json& name : *wants) {
      if (const auto* text = name.get_ptr<const std::string*>()) screen.wants.push_back(*text);
    }
  }
  const Json* nodes = find_member(document, "nodes");
  if (nodes == nullptr) return fail("missing_member", "/nodes");
  Result<std::vector<Node>> read = read_nodes(*nodes, "/nodes", 0);
  if (!read) return std::unexpected(std::move(read).error());
  screen.nodes = std::move(*read);
  return screen;
}

}  // namespace todoke
