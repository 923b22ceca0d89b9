#include "screen/field/compose_field.h"

namespace todoke {

void compose_address(const FieldScene& scene, std::vector<Node>& nodes) {
  Node group = scene.whole(Role::Group);
  const auto add = [&](std::string_view part, const LineLook& look) {
    const std::string key = "address." + std::string(part);
    Node input = compose_part(scene, part, scene.say(key), look, PartError::OnPart);
    if (scene.scene.words.has(key + ".hint")) input.hint = scene.say(key + ".hint");
    if (part == "building") {
      scene.mark(input, false);
      input.invalid = !input.error.empty();
    }
    group.children.push_back(std::move(input));
  };
  add("postcode", {"postal-code", "numeric", Width::Postcode});
  add("area", {"address-level1", "", Width::Full});
  add("street", {"address-line1", "", Width::Full});
  add("building", {"address-line2", "", Width::Full});
  group.error = scene.errors_of({});
  nodes.push_back(std::move(group));
}

}  // namespace todoke
