#include "screen/write_json.h"

#include "core/base/json_text.h"
#include "screen/names.h"

namespace todoke {

namespace {

/// One object; members equal to their default are left out.
class ObjectWriter {
 public:
  explicit ObjectWriter(std::string& out) : out_(out) { out_ += '{'; }
  ~ObjectWriter() { out_ += '}'; }
  ObjectWriter(const ObjectWriter&) = delete;
  ObjectWriter& operator=(const ObjectWriter&) = delete;

  std::string& key(std::string_view name) {
    if (!is_first_) out_ += ',';
    is_first_ = false;
    out_ += '"';
    out_ += name;
    out_ += "\":";
    return out_;
  }
  void text(std::string_view name, std::string_view value) {
    if (!value.empty()) append_json_string(key(name), value);
  }
  void word(std::string_view name, std::string_view value, std::string_view otherwise) {
    if (value != otherwise) append_json_string(key(name), value);
  }
  void number(std::string_view name, std::uint64_t value) {
    if (value != 0) key(name) += std::to_string(value);
  }
  void flag(std::string_view name, bool value) {
    if (value) key(name) += "true";
  }

 private:
  std::string& out_;
  bool is_first_ = true;
};

void write_nodes(std::string& out, const std::vector<Node>& nodes);

void write_typing(ObjectWriter& node, const Typing& typing) {
  if (typing == Typing{}) return;
  ObjectWriter object(node.key("typing"));
  object.text("autocomplete", typing.autocomplete);
  object.text("input_mode", typing.input_mode);
  object.text("enter_key", typing.enter_key);
  object.flag("masked", typing.masked);
  object.text("capture", typing.capture);
  object.text("reading_to", typing.reading_to);
}

void write_node(std::string& out, const Node& node) {
  ObjectWriter object(out);
  object.text("id", node.id);
  object.word("role", name_of(node.role), {});
  object.text("text", node.text);
  object.text("hint", node.hint);
  object.text("error", node.error);
  object.text("said", node.said);
  object.text("value", node.value);
  object.text("href", node.href);
  object.text("mark_text", node.mark_text);
  object.word("mark", name_of(node.mark), "none");
  object.word("tone", name_of(node.tone), "none");
  object.word("width", name_of(node.width), "full");
  object.number("level", node.level);
  object.number("ratio", node.ratio);
  object.flag("checked", node.checked);
  object.flag("disabled", node.disabled);
  object.flag("expanded", node.expanded);
  object.flag("inline_parts", node.inline_parts);
  object.flag("invalid", node.invalid);
  write_typing(object, node.typing);
  if (!node.children.empty()) write_nodes(object.key("children"), node.children);
}

void write_nodes(std::string& out, const std::vector<Node>& nodes) {
  out += '[';
  for (const Node& node : nodes) {
    if (&node != &nodes.front()) out += ',';
    write_node(out, node);
  }
  out += ']';
}

void write_strings(std::string& out, const std::vector<std::string>& strings) {
  out += '[';
  for (const std::string& text : strings) {
    if (&text != &strings.front()) out += ',';
    append_json_string(out, text);
  }
  out += ']';
}

}  // namespace

std::string write_json(const Screen& screen) {
  std::string out;
  out.reserve(8192);
  {
    ObjectWriter object(out);
    object.number("revision", screen.revision);
    object.text("place", screen.place);
    object.text("title", screen.title);
    object.text("language", screen.language);
    object.text("beside", screen.beside);
    object.text("focus", screen.focus);
    object.text("announce", screen.announce);
    object.word("effect", name_of(screen.effect), "none");
    if (!screen.wants.empty()) write_strings(object.key("wants"), screen.wants);
    write_nodes(object.key("nodes"), screen.nodes);
  }
  return out;
}

Json to_json(const Screen& screen) {
  return Json::parse(write_json(screen), nullptr, /*allow_exceptions=*/false);
}

}  // namespace todoke
