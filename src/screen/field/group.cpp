#include "screen/field/group.h"

#include <algorithm>

#include "core/field/group.h"
#include "screen/field/compose_field.h"
#include "screen/page/keeping.h"

namespace todoke {

std::string row_title(const Scene& scene, const Field& group, std::size_t number) {
  const std::string place = std::to_string(number);
  const std::string title = scene.text(text_of(group.settings, "item_title"));
  return title.empty() ? scene.say("row.title", {{"number", place}})
                       : fill(title, {{"number", place}});
}

namespace {

constexpr std::size_t summary_parts_max = 2;

/// Kinds that say little, too much, or nothing of a row in one line.
bool is_telling(const Field& field) {
  for (const std::string_view kind :
       {"consent", "file", "kana", "long_text", "my_number", "note", "yes_no"}) {
    if (field.kind == kind) return false;
  }
  return true;
}

class GroupComposer {
 public:
  explicit GroupComposer(const FieldScene& scene)
      : scene_(scene), rows_(session().sheet().rows(scene.slot.path)) {}

  Node compose() {
    Node group = scene_.whole(Role::Group);
    group.mark = Mark::None;
    group.mark_text.clear();
    for (std::size_t index = 0; index < rows_.size(); ++index) {
      group.children.push_back(compose_row(index));
    }
    if (const auto removed = session().removed_row(scene_.slot.path)) {
      group.children.push_back(compose_removed(*removed));
    }
    add_adding(group.children);
    group.error = scene_.errors();
    group.invalid = !group.error.empty();
    return group;
  }

 private:
  const Session& session() const { return scene_.scene.session; }
  const Json& settings() const { return scene_.field().settings; }
  std::string title(std::size_t index) const {
    return row_title(scene_.scene, scene_.field(), index + 1);
  }

  Node compose_row(std::size_t index) const {
    const std::string id = row_path(scene_.slot.path, rows_[index]);
    Node node = make_node(Role::Group, id, title(index));
    const std::string summary =
        session().is_folded(scene_.slot, rows_[index]) ? summary_of(rows_[index]) : std::string();
    if (!summary.empty()) {
      add_text(node.children, id + "/summary", summary);
      offer(node, "edit", "row.edit", index);
    } else {
      compose_row_people(scene_.scene, id, node.children);
      add_fields(node, index);
    }
    const bool has_order = flag_of(settings(), "ordered", false);
    if (has_order && index > 0) offer(node, "up", "row.up", index);
    if (has_order && index + 1 < rows_.size()) offer(node, "down", "row.down", index);
    if (rows_.size() > rows_min(scene_.field())) {
      offer(node, "remove", "row.remove", index);
    }
    return node;
  }

  void add_fields(Node& row, std::size_t index) const {
    for (const Slot& slot : session().sheet().slots()) {
      if (!slot.shown || slot.row != rows_[index] || slot.group_path != scene_.slot.path) continue;
      if (session().slot_to_repeat(slot) != nullptr) {
        add_button(row.children, slot.path + "/repeat",
                   scene_.say("row.repeat", {{"label", scene_.scene.text(slot.field->label)},
                                              {"title", title(index - 1)}}),
                   Tone::Secondary);
      }
      compose_field(scene_.scene, slot, row.children);
    }
  }

  void offer(Node& row, std::string_view verb, std::string_view key, std::size_t index) const {
    add_button(row.children, row.id + "/" + std::string(verb),
               scene_.say(key, {{"title", title(index)}}), Tone::Quiet);
  }

  bool is_in_summary(const Field& field) const {
    const Json* ids = find_member(settings(), "summary_fields");
    if (ids == nullptr || !ids->is_array()) return is_telling(field);
    return std::any_of(ids->begin(), ids->end(), [&](const Json& id) { return id == field.id; });
  }

  /// 「髙橋 陽葵、2015年（平成27年）4月1日」
  std::string summary_of(std::uint32_t row) const {
    std::string summary;
    std::size_t parts = 0;
    for (const Slot& slot : session().sheet().slots()) {
      if (!slot.shown || slot.row != row || slot.group_path != scene_.slot.path ||
          !is_in_summary(*slot.field)) {
        continue;
      }
      std::string shown = FieldScene{scene_.scene, slot}.shown_answer();
      std::ranges::replace(shown, '\n', ' ');
      if (shown.empty() || parts++ == summary_parts_max) continue;
      if (!summary.empty()) summary += scene_.say("list.comma");
      summary += shown;
    }
    return summary;
  }

  Node compose_removed(const RemovedRow& removed) const {
    Node notice = make_node(Role::Notice, scene_.path_of("removed"),
                            scene_.say("row.removed", {{"title", title(removed.position)}}));
    notice.tone = Tone::Information;
    add_button(notice.children, scene_.path_of("undo"), scene_.say("row.undo"), Tone::Quiet);
    return notice;
  }

  /// The buttons that add a row, or the sentence that no more can be added.
  void add_adding(std::vector<Node>& nodes) const {
    const std::size_t max = rows_max(scene_.field());
    if (rows_.size() >= max) {
      const std::string unit(text_of(settings(), "unit"));
      add_text(nodes, scene_.path_of("full"),
               scene_.scene.words.say({"row.full", {{"max", std::to_string(max)}, {"unit", unit}}}),
               Tone::Muted);
      return;
    }
    std::string label = scene_.setting("add_label");
    if (label.empty()) label = scene_.say("row.add");
    add_button(nodes, scene_.path_of("add"), label, Tone::Secondary);
    if (!session().can_add_again(scene_.slot)) return;
    label = scene_.setting("again_label");
    if (label.empty()) label = scene_.say("row.again");
    add_button(nodes, scene_.path_of("again"), label, Tone::Secondary);
  }

  const FieldScene& scene_;
  const std::vector<std::uint32_t>& rows_;
};

}  // namespace

void compose_group(const FieldScene& scene, std::vector<Node>& nodes) {
  nodes.push_back(GroupComposer(scene).compose());
}

}  // namespace todoke
