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

/// What a draft does not keep: what was sent, the told errors, the offer to undo, a refused file,
/// an attempt to send that failed, and every 個人番号.
bool is_all_in_draft(const Resident& resident) {
  const Session& session = resident.desk().session();
  const std::string draft = canonical(resident.desk().draft());
  for (const Slot& slot : session.sheet().slots()) {
    if (session.refusal(slot.path) != nullptr || session.removed_row(slot.path)) return false;
    if (slot.field->kind == "my_number" && !session.sheet().typed(slot.path).empty()) return false;
  }
  return session.complaints().empty() && session.failure().empty() &&
         session.place().stage < Stage::Sending;
}

/// What one resident leaves for the next: some application, anywhere on its way.
Json earlier_of(const Json& form, std::uint32_t seed) {
  Resident resident = Resident::opens(form);
  RandomWalk walk(resident, seed + 1000);
  resident.presses("start");
  for (int step = 0; step < 60 && resident.at() != "receipt"; ++step) walk.step();
  const Json past = resident.desk().past();
  return {{"again", past}, {"people", past["people"]}};
}

/// A draft or a past application: no text of a 個人番号 under any path.
void check_no_my_number(const Resident& resident, const Json& kept) {
  for (const Slot& slot : resident.desk().session().sheet().slots()) {
    if (slot.field->kind != "my_number" || !kept.contains("typed")) continue;
    CHECK_FALSE(kept["typed"].contains(slot.path));
  }
}

/// Another version without the form's last field and with another: no text is lost by it.
void check_other_version(const Json& form, const Resident& resident) {
  Json other = form;
  other["version"] = "another";
  Json& fields = other["pages"].back()["fields"];
  if (fields.size() > 1) fields.erase(fields.size() - 1);
  fields.push_back({{"id", "brand_new"}, {"kind", "text"}, {"label", "新しい質問"}});
  const Json draft = resident.desk().draft();
  const Resident later = Resident::opens(other, {{"draft", draft}, {"draft_form", form}});
  CHECK(later.desk().draft()["typed"] == draft["typed"]);
}

}  // namespace

void check_laws(const Json& form, std::uint32_t seed, int steps) {
  const Json earlier = {{"earlier", earlier_of(form, seed)}};
  Resident resident = Resident::opens(form, seed % 2 == 0 ? earlier : Json::object());
  RandomWalk walk(resident, seed);
  if (seed % 4 == 0) resident.presses("again/use");
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
    if (step % 10 != 0) continue;
    check_no_my_number(resident, resident.desk().draft());
    check_no_my_number(resident, resident.desk().past());
    if (!is_all_in_draft(resident)) continue;
    Json more = seed % 2 == 0 ? earlier : Json::object();
    more["draft"] = resident.desk().draft();
    more["keep_nothing"] = resident.desk().session().keeps_nothing();
    Resident later = Resident::opens(form, more);
    bring_documents(later);
    CHECK(dump_nodes(later) == dump_nodes(resident));
    if (step % 30 == 0) check_other_version(form, resident);
  }
}

}  // namespace todoke
