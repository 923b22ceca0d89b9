#pragma once

#include <vector>

#include "screen/scene.h"
#include "screen/screen.h"

namespace todoke {

// What stands on the pages about coming back: drafts, earlier applications, shared devices.

/// On the intro: go on or begin anew, or begin with the last application. Adds its buttons to
/// `actions`.
void compose_beginning(const Scene& scene, std::vector<Node>& nodes, Node& actions);
/// Above a question page or the review: what another version changed.
void compose_changes(const Scene& scene, std::vector<Node>& nodes);
/// Above the questions of a page: whom the device knows, and what was put in.
void compose_carrying(const Scene& scene, const Page& page, std::vector<Node>& nodes);
/// The same in a row ("children/2"), above its questions.
void compose_row_people(const Scene& scene, std::string_view row, std::vector<Node>& nodes);
/// The choice to keep nothing on this device.
void compose_keep_nothing(const Scene& scene, std::vector<Node>& nodes);
/// Below the receipt: keep for the next application, or take everything off this device.
void compose_after(const Scene& scene, std::vector<Node>& nodes);

/// Says of a field's node where its text came from.
void mark_carried(const Scene& scene, const Slot& slot, Node& node);

}  // namespace todoke
