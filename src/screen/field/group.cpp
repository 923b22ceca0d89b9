#include "screen/field/compose_field.h"

namespace todoke {

namespace {

/// 「2人目のお子さん」
std::string row_title(const FieldScene& scene, std::size_t number) {
  const Placeholders values = {{"number", std::to_string(number)}};
  const std::string_view title = text_of(scene.field().settings, "item_title");
  if (title.empty()) return scene.say("row.title", values);
  return fill(scene.scene.text(title), values);
}

Node compose_row(const FieldScene& scene, std::uint32_t row, std::size_t number, bool removable) {
  const std::string title = row_title(scene, number);
  const std::string id = scene.path_of(std::to_string(row));
  Node node = make_node(Role::Group, id, title);
  for (const Slot& slot : scene.scene.session.sheet().slots()) {
    if (slot.shown && slot.row == row && slot.group_path == scene.slot.path) {
      compose_field(scene.scene, slot, node.children);
    }
  }
  if (removable) {
    node.children.push_back(make_button(id + "/remove", scene.say("row.remove", {{"title", title}}),
                                        Tone::Quiet));
  }
  return node;
}

Node compose_removed(const FieldScene& scene, const RemovedRow& removed) {
  const std::string title = row_title(scene, removed.position + 1);
  Node notice = make_node(Role::Notice, scene.path_of("removed"),
                          scene.say("row.removed", {{"title", title}}));
  notice.tone = Tone::Information;
  notice.children.push_back(make_button(scene.path_of("undo"), scene.say("row.undo"), Tone::Quiet));
  return notice;
}

}  // namespace

void compose_group(const FieldScene& scene, std::vector<Node>& nodes) {
  const Session& session = scene.scene.session;
  const Json& settings = scene.field().settings;
  const std::vector<std::uint32_t>& rows = session.sheet().rows(scene.slot.path);
  const auto count = static_cast<long long>(rows.size());
  Node group = scene.whole(Role::Group);
  group.mark = Mark::None;
  group.mark_text.clear();
  for (std::size_t index = 0; index < rows.size(); ++index) {
    const bool removable = count > integer_of(settings, "min_rows").value_or(1);
    group.children.push_back(compose_row(scene, rows[index], index + 1, removable));
  }
  if (const auto removed = session.removed_row(scene.slot.path)) {
    group.children.push_back(compose_removed(scene, *removed));
  }
  if (count < integer_of(settings, "max_rows").value_or(50)) {
    std::string label = scene.setting("add_label");
    if (label.empty()) label = scene.say("row.add");
    group.children.push_back(make_button(scene.path_of("add"), label, Tone::Secondary));
  }
  group.error = scene.errors();
  group.invalid = !group.error.empty();
  nodes.push_back(std::move(group));
}

}  // namespace todoke
