#include "screen/field/compose_field.h"

namespace todoke {

void compose_insurer_number(const FieldScene& scene, std::vector<Node>& nodes) {
  Node input = compose_line(scene, {"", "numeric", Width::Medium});
  input.said = scene.said_if_different(input.value);
  nodes.push_back(std::move(input));
}

}  // namespace todoke
