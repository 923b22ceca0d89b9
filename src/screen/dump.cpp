#include "screen/names.h"

namespace todoke {

namespace {

void add_quoted(std::string& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  (out += ' ') += name;
  out += name.empty() ? "\"" : "=\"";
  for (const char c : value) {
    if (c == '\n') out += "\\n";
    else if (c == '"') out += "\\\"";
    else out += c;
  }
  out += '"';
}

void add_word(std::string& out, std::string_view word, bool is_said) {
  if (is_said) (out += ' ') += word;
}

void add_typing(std::string& out, const Typing& typing) {
  add_quoted(out, "autocomplete", typing.autocomplete);
  add_quoted(out, "input_mode", typing.input_mode);
  add_word(out, "masked", typing.masked);
  add_quoted(out, "capture", typing.capture);
  add_quoted(out, "reading_to", typing.reading_to);
}

void add_node(std::string& out, const Node& node, std::size_t depth) {
  out.append(depth * 2, ' ');
  out += name_of(node.role);
  if (node.level != 0) out += std::to_string(node.level);
  if (!node.id.empty()) (out += " #") += node.id;
  add_quoted(out, "", node.text);
  add_quoted(out, "", node.mark_text);
  add_word(out, name_of(node.tone), node.tone != Tone::None);
  add_quoted(out, "hint", node.hint);
  add_quoted(out, "value", node.value);
  add_quoted(out, "error", node.error);
  add_quoted(out, "said", node.said);
  add_quoted(out, "href", node.href);
  add_word(out, name_of(node.width), node.width != Width::Full);
  if (node.ratio != 0) (out += ' ') += std::to_string(node.ratio) + "%";
  add_word(out, "checked", node.checked);
  add_word(out, "disabled", node.disabled);
  add_word(out, "expanded", node.expanded);
  add_word(out, "inline", node.inline_parts);
  add_word(out, "invalid", node.invalid);
  add_typing(out, node.typing);
  out += '\n';
  for (const Node& child : node.children) add_node(out, child, depth + 1);
}

}  // namespace

std::string dump(const Screen& screen) {
  std::string out = screen.place;
  add_quoted(out, "title", screen.title);
  add_quoted(out, "focus", screen.focus);
  add_quoted(out, "announce", screen.announce);
  if (screen.effect != Effect::None) (out += " effect=") += name_of(screen.effect);
  for (const std::string& name : screen.wants) (out += " wants=") += name;
  out += '\n';
  for (const Node& node : screen.nodes) add_node(out, node, 1);
  return out;
}

}  // namespace todoke
