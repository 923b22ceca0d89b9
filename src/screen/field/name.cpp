#include "screen/field/compose_field.h"

namespace todoke {

void compose_name(const FieldScene& scene, std::vector<Node>& nodes) {
  if (scene.setting("layout") == "full") {
    Node input = compose_line(scene, {"name", "", Width::Full});
    input.id = scene.path_of("full");
    input.value = scene.typed("full");
    input.typing.reading_to = scene.scene.session.kana_path_for(input.id);
    nodes.push_back(std::move(input));
    return;
  }
  Node group = scene.whole(Role::Group);
  group.inline_parts = true;
  group.error = scene.errors();
  const auto add = [&](std::string_view part, std::string_view word, std::string_view token) {
    Node input = compose_part(scene, part, scene.say(word), {token, "", Width::Medium},
                              PartError::OnGroup);
    input.typing.reading_to = scene.scene.session.kana_path_for(input.id);
    group.children.push_back(std::move(input));
  };
  add("family", "name.family", "family-name");
  add("given", "name.given", "given-name");
  nodes.push_back(std::move(group));
}

}  // namespace todoke
