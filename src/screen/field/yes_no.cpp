#include "screen/field/compose_field.h"

namespace todoke {

void compose_yes_no(const FieldScene& scene, std::vector<Node>& nodes) {
  Node choices = scene.whole(Role::Choices);
  for (const std::string_view value : {"yes", "no"}) {
    std::string label = scene.setting(std::string(value) + "_label");
    if (label.empty()) label = scene.say(value);
    choices.children.push_back(compose_radio(scene, {}, value, std::move(label), {}));
  }
  choices.error = scene.errors();
  choices.invalid = !choices.error.empty();
  nodes.push_back(std::move(choices));
}

}  // namespace todoke
