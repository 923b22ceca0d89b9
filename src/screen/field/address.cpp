#include "core/field/postcode_text.h"
#include "core/field/town.h"
#include "screen/field/compose_field.h"

namespace todoke {

namespace {

Towns towns_of(const Session& session, const Slot& slot) {
  const std::string_view typed = session.sheet().typed(slot.path + "/postcode");
  return find_towns(session.library(), postcode_digits(typed));
}

/// The town that the area begins with, or none.
std::string_view chosen_town(const Towns& towns, std::string_view area) {
  std::string_view chosen;
  for (const std::string& town : towns.areas) {
    if (area.starts_with(town) && town.size() > chosen.size()) chosen = town;
  }
  return chosen;
}

/// Whether the area is what this postcode says. Not while that is unknown: the postcode is being
/// changed, or its document has not come, and what stands there is another's.
bool is_area_of(const Towns& towns, std::string_view area) {
  return !chosen_town(towns, area).empty() || (towns.office && area == towns.office->area) ||
         (!area.empty() && area == common_beginning(towns));
}

/// One postcode, several towns: which? It stays while the area is typed, so that nothing moves.
Node compose_towns(const FieldScene& scene, const Towns& towns) {
  const std::string area = scene.typed("area");
  const std::string_view chosen = chosen_town(towns, area);
  Node choices = make_node(Role::Choices, scene.path_of("town"), scene.say("address.town"));
  for (std::size_t index = 0; index < towns.areas.size(); ++index) {
    const std::string& town = towns.areas[index];
    Node& radio = add_node(choices.children, Role::Radio,
                           scene.path_of("town/" + std::to_string(index)), town);
    radio.value = std::to_string(index);
    radio.checked = town == chosen;
  }
  return choices;
}

Node compose_input(const FieldScene& scene, std::string_view part, const LineLook& look) {
  const std::string key = "address." + std::string(part);
  Node input = compose_part(scene, part, scene.say(key), look, PartError::OnPart);
  if (scene.scene.words.has(key + ".hint")) input.hint = scene.say(key + ".hint");
  return input;
}

}  // namespace

Phrase address_status(const Session& session, const Slot& slot) {
  const Towns towns = towns_of(session, slot);
  const std::string_view area = session.sheet().typed(slot.path + "/area");
  if (session.is_proposed(slot.path + "/area")) {
    return is_area_of(towns, area) ? Phrase{"address.proposed", {}} : Phrase{};
  }
  if (!towns.is_known || !chosen_town(towns, area).empty()) return {};
  if (towns.areas.size() > towns_offered_max) return {"address.many_towns", {}};
  if (towns.areas.size() > 1) {
    return {"address.several_towns", {{"count", std::to_string(towns.areas.size())}}};
  }
  if (towns.areas.empty() && !towns.office) return {"address.unknown", {}};
  return {};
}

void compose_address(const FieldScene& scene, std::vector<Node>& nodes) {
  const Session& session = scene.scene.session;
  const Towns towns = towns_of(session, scene.slot);
  const Phrase status = address_status(session, scene.slot);
  Node group = scene.whole(Role::Group);
  Node postcode =
      compose_input(scene, "postcode", {"postal-code", "numeric", Width::Postcode});
  Node area = compose_input(scene, "area", {"address-level1", "", Width::Full});
  const bool is_choice = towns.areas.size() > 1 && towns.areas.size() <= towns_offered_max;
  if (status.key == "address.proposed") area.said = scene.scene.words.say(status);
  group.children.push_back(std::move(postcode));
  if (!status.key.empty() && area.said.empty() && !is_choice) {
    const std::string sentence = scene.scene.words.say(status);
    add_text(group.children, scene.path_of("status"), sentence, Tone::Muted);
  }
  if (is_choice) {
    group.children.push_back(compose_towns(scene, towns));
  }
  group.children.push_back(std::move(area));
  group.children.push_back(compose_input(scene, "street", {"address-line1", "", Width::Full}));
  Node building = compose_input(scene, "building", {"address-line2", "", Width::Full});
  scene.mark(building, false);
  building.invalid = !building.error.empty();
  group.children.push_back(std::move(building));
  group.error = scene.errors_of({});
  nodes.push_back(std::move(group));
}

}  // namespace todoke
