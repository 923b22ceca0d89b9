#include "screen/field/compose_field.h"

namespace todoke {

void compose_note(const FieldScene& scene, std::vector<Node>& nodes) {
  const std::string text = scene.setting("text");
  Node notice = make_node(Role::Notice, scene.slot.path, scene.scene.text(scene.field().label));
  notice.tone = scene.setting("tone") == "warning" ? Tone::Warning : Tone::Information;
  if (notice.text.empty()) notice.text = text;
  else if (!text.empty()) notice.children.push_back(make_text(scene.path_of("text"), text));
  nodes.push_back(std::move(notice));
}

}  // namespace todoke
