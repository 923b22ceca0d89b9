#include "screen/field/compose_field.h"

namespace todoke {

void compose_money(const FieldScene& scene, std::vector<Node>& nodes) {
  Node input = compose_line(scene, {"", "numeric", Width::Medium});
  const std::string unit = scene.say("money.unit");
  input.text = scene.say("with_unit", {{"label", input.text}, {"unit", unit}});
  input.said = scene.said_if_different(input.value);
  nodes.push_back(std::move(input));
}

}  // namespace todoke
