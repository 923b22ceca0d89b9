#include "screen/field/compose_field.h"

namespace todoke {

void compose_choices(const FieldScene& scene, std::vector<Node>& nodes) {
  Node choices = scene.whole(Role::Choices);
  for (const Option& option : scene.field().options) {
    if (!scene.scene.session.sheet().is_shown(option, scene.slot)) continue;
    Node& box = add_node(choices.children, Role::Checkbox, scene.path_of(option.value),
                         scene.scene.text(option.label));
    box.hint = scene.scene.text(option.hint);
    box.value = option.value;
    box.checked = scene.is_on(option.value);
  }
  choices.error = scene.errors();
  choices.invalid = !choices.error.empty();
  nodes.push_back(std::move(choices));
}

}  // namespace todoke
