#include "screen/field/compose_field.h"

namespace todoke {

namespace {

/// 「2.4MB」, 「830KB」: what phones show beside a photograph.
std::string say_size(std::uint64_t bytes) {
  const std::uint64_t kilobytes = (bytes + 1023) / 1024;
  if (kilobytes < 1000) return std::to_string(kilobytes) + "KB";
  const std::uint64_t tenths = (bytes * 10 + 524288) / 1048576;
  std::string text = std::to_string(tenths / 10);
  if (tenths % 10 != 0) text += "." + std::to_string(tenths % 10);
  return text + "MB";
}

std::string accepted_types(const Json& settings) {
  std::string types;
  const Json* accept = find_member(settings, "accept");
  if (accept == nullptr || !accept->is_array()) return "image/jpeg,image/png,application/pdf";
  for (const Json& type : *accept) {
    const auto* name = type.get_ptr<const std::string*>();
    if (name != nullptr) (types += types.empty() ? "" : ",") += *name;
  }
  return types;
}

Node compose_item(const FieldScene& scene, const Attachment& file) {
  Node item = make_node(Role::FileItem, scene.path_of("file/" + file.id), file.name);
  item.value = say_size(file.bytes);
  item.children.push_back(make_button(scene.path_of("detach/" + file.id),
                                      scene.say("file.detach", {{"name", file.name}}),
                                      Tone::Quiet));
  return item;
}

Node compose_later(const FieldScene& scene) {
  std::string label = scene.setting("later_label");
  if (label.empty()) label = scene.say("file.later");
  Node later = make_node(Role::Checkbox, scene.path_of("later"), std::move(label));
  later.value = "on";
  later.checked = scene.is_on("later");
  return later;
}

}  // namespace

void compose_file(const FieldScene& scene, std::vector<Node>& nodes) {
  const Json& settings = scene.field().settings;
  Node input = scene.whole(Role::FileInput);
  if (input.hint.empty()) input.hint = scene.say("file.hint");
  input.value = accepted_types(settings);
  const std::span<const Attachment> files = scene.scene.session.sheet().files(scene.slot.path);
  for (const Attachment& file : files) input.children.push_back(compose_item(scene, file));
  const long long files_max = integer_of(settings, "max_files").value_or(1);
  input.disabled = static_cast<long long>(files.size()) >= files_max;
  if (flag_of(settings, "later_allowed", false)) input.children.push_back(compose_later(scene));
  input.error = scene.errors();
  const std::string_view refusal = scene.scene.session.refusal(scene.slot.path);
  if (!refusal.empty()) {
    const Problem problem{std::string(refusal), scene.slot.path, {}, {}};
    input.error = scene.scene.words.say(problem, scene.field().label);
  }
  input.invalid = !input.error.empty();
  nodes.push_back(std::move(input));
}

}  // namespace todoke
