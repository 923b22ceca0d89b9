#include "laws.h"

#include <catch2/catch_test_macros.hpp>

#include "core/base/text.h"
#include "random_walk.h"

namespace todoke {

namespace {

void check_values(const Resident& resident, const Node& node) {
  if (node.role == Role::TextInput || node.role == Role::TextArea) {
    CHECK(node.value == resident.desk().session().sheet().typed(node.id));
  }
  for (const Node& child : node.children) check_values(resident, child);
}

std::string dump_nodes(const Resident& resident) {
  Screen screen;
  screen.nodes = resident.screen().nodes;
  return dump(screen);
}

/// What a draft does not keep: the told errors, the offer to undo, a refused file, an attempt to
/// send that failed, and every 個人番号.
bool is_all_in_draft(const Resident& resident) {
  const Session& session = resident.desk().session();
  const std::string draft = canonical(resident.desk().draft());
  for (const Slot& slot : session.sheet().slots()) {
    if (session.refusal(slot.path) != nullptr || session.removed_row(slot.path)) return false;
    if (slot.field->kind == "my_number" && !session.sheet().typed(slot.path).empty()) return false;
  }
  return session.complaints().empty() && session.failure().empty() &&
         session.place().stage != Stage::Sending;
}

}  // namespace

void check_laws(const Json& form, std::uint32_t seed, int steps) {
  Resident resident = Resident::opens(form);
  RandomWalk walk(resident, seed);
  resident.presses("start");
  for (int step = 0; step < steps && resident.at() != "receipt"; ++step) {
    INFO("seed " << seed << ", step " << step);
    walk.step();
    bring_documents(resident);
    for (const Node& node : resident.screen().nodes) check_values(resident, node);
    const Result<Screen> read = read_screen(to_json(resident.screen()));
    REQUIRE(read);
    CHECK(*read == resident.screen());
    CHECK(resident.events().find(RandomWalk::secret) == std::string::npos);
    if (step % 10 != 0 || !is_all_in_draft(resident)) continue;
    Resident later = Resident::resumes(form, resident.desk().draft());
    bring_documents(later);
    CHECK(dump_nodes(later) == dump_nodes(resident));
  }
}

}  // namespace todoke
