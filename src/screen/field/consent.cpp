#include "screen/field/compose_field.h"

namespace todoke {

void compose_consent(const FieldScene& scene, std::vector<Node>& nodes) {
  const std::string statement = scene.setting("statement");
  if (!statement.empty()) add_text(nodes, scene.path_of("statement"), statement);
  Node box = scene.whole(Role::Checkbox);
  box.value = "on";
  box.checked = scene.is_on({});
  box.error = scene.errors();
  box.invalid = !box.error.empty();
  nodes.push_back(std::move(box));
}

}  // namespace todoke
