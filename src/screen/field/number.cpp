#include "screen/count.h"
#include "screen/field/compose_field.h"

namespace todoke {

void compose_number(const FieldScene& scene, std::vector<Node>& nodes) {
  Node input = compose_line(scene, {"", "numeric", Width::Medium});
  const std::string unit = scene.setting("unit");
  if (!unit.empty()) input.text = scene.say("with_unit", {{"label", input.text}, {"unit", unit}});
  const std::string_view written = text_of(scene.field().settings, "unit");
  const std::string typed =
      unit.empty() ? input.value : scene.scene.words.with_unit(input.value, written);
  input.said = scene.said_if_different(typed);
  if (count_range(scene.field())) {
    input.width = Width::Year;
    const auto add = [&](std::string_view part, std::string sign) {
      Node& button =
          add_button(input.children, scene.path_of(part), std::move(sign), Tone::Secondary);
      button.hint = scene.say("count." + std::string(part), {{"unit", unit}});
    };
    add("less", "−");
    add("more", "＋");
  }
  nodes.push_back(std::move(input));
}

}  // namespace todoke
