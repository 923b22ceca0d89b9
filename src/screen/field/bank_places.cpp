#include "screen/field/bank_places.h"

#include "core/field/bank_account.h"

namespace todoke {

namespace {

constexpr std::size_t offered_max = 6;

FieldView view_of(const Session& session, const Slot& slot) {
  const Sheet& sheet = session.sheet();
  return {*slot.field, slot.path, sheet.all_typed(), {}, sheet.facts()};
}

std::string document_of(const FieldView& view, std::string_view part) {
  return part == "bank" ? std::string(bank_index) : branches_wanted(view);
}

}  // namespace

FoundPlaces places_offered(const Session& session, const Slot& slot, std::string_view part) {
  const FieldView view = view_of(session, slot);
  const std::string_view typed = view.text(part);
  if (view.text("place") != "bank" || typed.empty()) return {};
  if (!known_code(view, part).empty()) return {};
  return search_places(session.library(), document_of(view, part), typed, offered_max);
}

Phrase places_status(const Session& session, const Slot& slot, std::string_view part,
                     const FoundPlaces& found) {
  const FieldView view = view_of(session, slot);
  if (view.text("place") != "bank" || view.text(part).empty()) return {};
  if (!known_code(view, part).empty()) return {};
  if (session.library().find(document_of(view, part)) == nullptr) return {};
  const std::string key = "bank_account." + std::string(part);
  if (found.count == 0) return {key + ".not_found", {}};
  const std::string count = std::to_string(found.count);
  if (found.count > found.first.size()) {
    return {key + ".many_found",
            {{"count", count}, {"shown", std::to_string(found.first.size())}}};
  }
  return {key + ".found", {{"count", count}}};
}

void compose_places(const FieldScene& scene, std::string_view part, const FoundPlaces& found,
                    std::vector<Node>& nodes) {
  if (found.count == 0) return;
  const std::string id = scene.path_of(part);
  Node& group = add_node(nodes, Role::Group, id + "/found",
                         scene.say("bank_account." + std::string(part) + ".pick"));
  for (const FoundPlace& place : found.first) {
    const bool is_japan_post = part == "bank" && place.code == japan_post_code;
    std::string text = scene.say(is_japan_post ? "bank_account.pick_japan_post"
                                               : "bank_account.pick",
                                 {{"name", place.name}, {"code", place.code}});
    add_button(group.children, id + "/pick/" + place.code, std::move(text), Tone::Secondary);
  }
}

}  // namespace todoke
