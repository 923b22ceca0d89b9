#include "screen/field/compose_field.h"

namespace todoke {

namespace {

/// HTML has no autofill token for a reading, so there is none here.
std::string said_of(const FieldScene& scene, std::string_view typed) {
  const Session& session = scene.scene.session;
  for (const std::string_view part : {"family", "given", "full"}) {
    if (session.is_proposed(scene.path_of(part))) return scene.say("kana.proposed");
  }
  return scene.said_if_different(typed);
}

}  // namespace

void compose_kana(const FieldScene& scene, std::vector<Node>& nodes) {
  if (scene.setting("layout") == "full" || scene.is_on("undivided")) {
    Node input = compose_line(scene, {});
    input.id = scene.path_of("full");
    input.value = scene.typed("full");
    input.said = said_of(scene, input.value);
    nodes.push_back(std::move(input));
    return;
  }
  Node group = scene.whole(Role::Group);
  group.inline_parts = true;
  group.error = scene.errors();
  const LineLook look{"", "", Width::Medium};
  for (const std::string_view part : {"family", "given"}) {
    const std::string word = scene.say("name." + std::string(part));
    group.children.push_back(compose_part(scene, part, word, look, PartError::OnGroup));
  }
  group.said = said_of(scene, scene.typed("family") + " " + scene.typed("given"));
  nodes.push_back(std::move(group));
}

}  // namespace todoke
