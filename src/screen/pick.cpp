#include "screen/pick.h"

#include "core/field/postcode_text.h"
#include "core/field/town.h"
#include "screen/field/bank_places.h"

namespace todoke {

void choose_town(Session& session, const Slot& slot, std::string_view value) {
  const Sheet& sheet = session.sheet();
  const Towns towns =
      find_towns(session.library(), postcode_digits(sheet.typed(slot.path + "/postcode")));
  const std::string area = slot.path + "/area";
  for (std::size_t index = 0; index < towns.areas.size(); ++index) {
    if (value != std::to_string(index)) continue;
    session.type(area, with_town(sheet.typed(area), towns, towns.areas[index]));
  }
}

Cue pick_place(Session& session, std::string_view path, std::string_view code) {
  const Slot* slot = find_slot_of(session.sheet(), path);
  if (slot == nullptr || slot->field->kind != "bank_account") return {};
  const std::string field = slot->path;
  const bool is_bank = path == field + "/bank";
  if (!is_bank && path != field + "/branch") return {};
  for (const FoundPlace& place :
       places_offered(session, *slot, is_bank ? "bank" : "branch").first) {
    if (place.code != code) continue;
    if (is_bank && code == japan_post_code) {
      session.type(field + "/place", "japan_post");
      return {field + "/symbol", {}, Effect::None};
    }
    session.type(path, place.name);
    return {field + (is_bank ? "/branch" : "/type"),
            {"bank_account.picked", {{"name", place.name}}},
            Effect::None};
  }
  return {};
}

}  // namespace todoke
