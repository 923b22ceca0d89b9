#include "screen/field/compose_field.h"

namespace todoke {

/// Dots once left. It is never said back and never offered by the device: it is not kept anywhere.
void compose_my_number(const FieldScene& scene, std::vector<Node>& nodes) {
  Node input = compose_line(scene, {"", "numeric", Width::Medium});
  input.typing.masked = true;
  nodes.push_back(std::move(input));
}

}  // namespace todoke
