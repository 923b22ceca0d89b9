#include "core/field/long_text.h"

#include "screen/field/compose_field.h"
#include "screen/field/long_text.h"

namespace todoke {

Phrase characters_left_phrase(long long left) {
  if (left < 0) return {"long_text.over", {{"count", std::to_string(-left)}}};
  return {"long_text.left", {{"count", std::to_string(left)}}};
}

/// The count stands below the field and changes with every key; it is read out only near the
/// limit (see apply). There is no maxlength: what is over stays, to be shortened by the resident.
void compose_long_text(const FieldScene& scene, std::vector<Node>& nodes) {
  Node area = compose_line(scene, {});
  area.role = Role::TextArea;
  area.typing.enter_key.clear();
  const long long left = characters_left(scene.field(), area.value);
  nodes.push_back(std::move(area));
  add_text(nodes, scene.path_of("count"), scene.scene.words.say(characters_left_phrase(left)),
           left < 0 ? Tone::None : Tone::Muted);
}

}  // namespace todoke
