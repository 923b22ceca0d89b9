#include "screen/field/compose_field.h"

namespace todoke {

void compose_choice(const FieldScene& scene, std::vector<Node>& nodes) {
  Node choices = scene.whole(Role::Choices);
  for (const Option& option : scene.field().options) {
    if (!scene.scene.session.sheet().is_shown(option, scene.slot)) continue;
    choices.children.push_back(compose_radio(scene, {}, option.value,
                                             scene.scene.text(option.label),
                                             scene.scene.text(option.hint)));
  }
  choices.error = scene.errors();
  choices.invalid = !choices.error.empty();
  nodes.push_back(std::move(choices));
}

}  // namespace todoke
