#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>
#include <string>

#include "core/submission/parts.h"
#include "screen/compose.h"
#include "screen/submit.h"
#include "tools/desk/open_desk.h"
#include "tools/form/form_files.h"
#include "tools/walk/chance.h"

using namespace todoke;

namespace {

constexpr const char* id = "6f1c2a34-9b7d-4e21-8c55-0a1b2c3d4e5f";

Words all_words() {
  const auto json = read_all_words();
  REQUIRE(json);
  auto words = Words::load(*json);
  REQUIRE(words);
  return std::move(*words);
}

/// What was answered by chance, typed by a resident who then goes on as far as they come.
void type_all(Session& session, const Sheet& sheet) {
  for (const Slot& slot : sheet.slots()) {
    if (slot.field->kind != "group") continue;
    while (session.sheet().rows(slot.path).size() < sheet.rows(slot.path).size()) {
      session.add_row(slot.path);
    }
  }
  for (const auto& [path, text] : sheet.all_typed()) session.type(path, text);
  for (const Slot& slot : sheet.slots()) {
    for (const Attachment& file : sheet.files(slot.path)) session.attach(slot.path, file);
  }
}

/// In the list of pages no two topics have one name.
void check_topics(const Screen& screen) {
  const auto steps = std::ranges::find(screen.nodes, Role::Steps, &Node::role);
  if (steps == screen.nodes.end()) return;
  std::set<std::string> names;
  for (const Node& step : steps->children) {
    const std::string& name = step.children.empty() ? step.text : step.children[0].text;
    INFO(name);
    CHECK(names.insert(name).second);
  }
}

void check_screen(const Session& session, const Words& words) {
  const Screen screen = compose(session, words);
  INFO(screen.place);
  for (const std::string& broken : broken_invariants(screen)) FAIL_CHECK(broken);
  check_topics(screen);
}

}  // namespace

TEST_CASE("every Screen of a life event keeps its invariants", "[join]") {
  const auto settings = read_json_file("assets/settings.json");
  REQUIRE(settings);
  const Facts facts{Date{2026, 11, 21}, *settings};
  const Words words = all_words();
  for (const auto& file : all_event_files("forms")) {
    const auto event = read_event(file);
    REQUIRE(event);
    const Chance chance(event->form, facts);
    int reviews = 0;
    for (unsigned seed = 1; seed <= 25; ++seed) {
      INFO(file.string() << " seed " << seed);
      Session session(event->form, facts, id);
      check_screen(session, words);
      type_all(session, chance.fill(seed, Chance::Mood::Typical));
      session.start();
      do check_screen(session, words);
      while (session.next() == Move::Moved);
      if (session.place().stage != Stage::Review) continue;
      ++reviews;
      check_screen(session, words);
      const auto sent = parse_json(submission_bytes(session, "ja"));
      REQUIRE(sent);
      const std::size_t parts = (*sent)["parts"].size();
      CHECK(parts == split_submission(session.sheet(), id, "ja").size());
      session.send();
      Json receipt = {{"receipt", "8F2K-47QD"}, {"code", "731904"}, {"parts", (*sent)["parts"]}};
      for (Json& part : receipt["parts"]) part["receipt"] = "8F2K-47QD";
      session.sent(receipt);
      CHECK(session.place().stage == Stage::Receipt);
      check_screen(session, words);
    }
    CHECK(reviews > 0);
  }
}
