#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/field/place_search.h"
#include "screen/field/field_scene.h"

/// Banks and branches that fit to what is typed, for the kind bank_account. A name that is known
/// letter by letter is found no more: it is chosen.
namespace todoke {

/// What is offered under the part "bank" or "branch". It looks through all of them: once a Screen.
FoundPlaces places_offered(const Session& session, const Slot& slot, std::string_view part);

/// 「3件見つかりました」; no key when nothing is typed, the name is known, or there are no data.
Phrase places_status(const Session& session, const Slot& slot, std::string_view part,
                     const FoundPlaces& found);

/// The candidates as buttons "<field>/<part>/pick/<code>".
void compose_places(const FieldScene& scene, std::string_view part, const FoundPlaces& found,
                    std::vector<Node>& nodes);

}  // namespace todoke
