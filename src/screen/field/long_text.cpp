#include "screen/field/compose_field.h"

namespace todoke {

void compose_long_text(const FieldScene& scene, std::vector<Node>& nodes) {
  Node area = compose_line(scene, {});
  area.role = Role::TextArea;
  area.typing.enter_key.clear();
  nodes.push_back(std::move(area));
}

}  // namespace todoke
