#include "screen/page/keeping.h"

#include "core/base/date.h"
#include "screen/nodes.h"

namespace todoke {

namespace {

Node& add_notice(const Scene& scene, std::vector<Node>& nodes, std::string_view id,
                 std::string_view title, Tone tone, Placeholders values = {}) {
  Node& notice = add_node(nodes, Role::Notice, id, scene.say(title, values));
  notice.tone = tone;
  return notice;
}

void tell(const Scene& scene, Node& notice, std::string_view key, Placeholders values = {}) {
  add_text(notice.children, notice.id + "/text", scene.say(key, values));
}

void add_choice(const Scene& scene, Node& notice, std::string_view id, std::string_view key,
                Tone tone, Placeholders values = {}) {
  add_button(notice.children, id, scene.say(key, values), tone);
}

std::string title_of(const Scene& scene, const Place& place) {
  for (const Page& page : scene.session.form().pages) {
    if (place.stage == Stage::Page && page.id == place.page) {
      return scene.text(page.short_title.empty() ? page.title : page.short_title);
    }
  }
  return scene.say("step.review");
}

std::string say_day(const Scene& scene, std::string_view iso) {
  const auto date = parse_iso(iso);
  return date ? scene.words.say_date(*date) : std::string(iso);
}

/// Beginning anew is offered only where the old text is kept.
bool can_set_aside(const Session& session) {
  return !session.keeps_nothing() && !(session.saved() && session.saved()->empty());
}

}  // namespace

void compose_beginning(const Scene& scene, std::vector<Node>& nodes, Node& actions) {
  const Session& session = scene.session;
  if (session.has_begun()) {
    Node& notice = add_notice(scene, nodes, "begun", "begun", Tone::Information);
    if (session.reached().stage != Stage::Intro) {
      tell(scene, notice, "begun.where", {{"page", title_of(scene, session.reached())}});
    }
    if (can_set_aside(session)) {
      add_text(notice.children, "begun/safe", scene.say("begun.safe"), Tone::Muted);
    }
    add_choice(scene, actions, "begun/resume", "begun.resume", Tone::Primary);
    if (can_set_aside(session)) {
      add_choice(scene, actions, "begun/anew", "begun.anew", Tone::Secondary);
    }
    return;
  }
  const Json* past = session.again();
  if (past != nullptr) {
    Node& notice = add_notice(scene, nodes, "again", "again", Tone::Information);
    tell(scene, notice, "again.text", {{"date", say_day(scene, text_of(*past, "sent_on"))}});
    add_choice(scene, actions, "again/use", "again.use", Tone::Primary);
  }
  add_choice(scene, actions, "start", past != nullptr ? "again.without" : "start",
             past != nullptr ? Tone::Secondary : Tone::Primary);
}

void compose_changes(const Scene& scene, std::vector<Node>& nodes) {
  const std::vector<Change>& changes = scene.session.changes();
  if (changes.empty()) return;
  Node& notice = add_notice(scene, nodes, "changes", "changes", Tone::Warning);
  for (const Change& change : changes) {
    const auto say = [&](std::string_view key) {
      return scene.say(key, {{"label", scene.text(change.label)}, {"value", change.value}});
    };
    const Slot* slot = scene.session.sheet().find_slot(change.path);
    if (change.kind == Change::Kind::Gone) {
      add_text(notice.children, "changes/" + change.path, say("changes.gone"));
    } else if (slot != nullptr && slot->shown) {
      const bool is_new = change.kind == Change::Kind::New;
      add_link(notice.children, "changes/" + change.path,
               say(is_new ? "changes.new" : "changes.anew"));
    }
  }
  add_choice(scene, notice, "changes-done", "changes.done", Tone::Quiet);
}

namespace {

void compose_people(const Scene& scene, const PeopleOffer& offer, std::vector<Node>& nodes) {
  const auto name = [&](std::size_t index) { return text_of(offer.people[index], "label"); };
  const bool is_one = offer.people.size() == 1;
  Node& notice = add_notice(scene, nodes, "people", is_one ? "people.one" : "people",
                            Tone::Information, {{"name", name(0)}});
  for (std::size_t index = 0; index < offer.people.size(); ++index) {
    add_choice(scene, notice, "people/use/" + std::to_string(index + 1),
               is_one ? "people.use" : "people.use_one", Tone::Secondary, {{"name", name(index)}});
  }
  add_choice(scene, notice, "people/decline", "people.decline", Tone::Quiet);
}

}  // namespace

void compose_carrying(const Scene& scene, const Page& page, std::vector<Node>& nodes) {
  if (scene.session.has_unconfirmed(page)) {
    Node& notice = add_notice(scene, nodes, "carried", "carried", Tone::Information);
    tell(scene, notice, "carried.text");
    add_choice(scene, notice, "carried/drop", "carried.drop", Tone::Quiet);
  }
  const PeopleOffer offer = scene.session.offered_people();
  if (!offer.people.empty() && offer.row.empty()) compose_people(scene, offer, nodes);
}

void compose_row_people(const Scene& scene, std::string_view row, std::vector<Node>& nodes) {
  const PeopleOffer offer = scene.session.offered_people();
  if (!offer.people.empty() && offer.row == row) compose_people(scene, offer, nodes);
}

void mark_carried(const Scene& scene, const Slot& slot, Node& node) {
  const Carried* carried = scene.session.find_carried(slot.path);
  if (carried == nullptr || carried->confirmed) return;
  std::string said = scene.say("carried." + carried->from);
  if (!node.said.empty()) said += '\n' + node.said;
  node.said = std::move(said);
}

void compose_keep_nothing(const Scene& scene, std::vector<Node>& nodes) {
  const std::optional<std::string>& saved = scene.session.saved();
  if (saved && saved->empty()) return;  // nothing is kept anyway, and the line below says so
  Node& box = add_node(nodes, Role::Checkbox, "keep_nothing", scene.say("keep_nothing"));
  box.hint = scene.say("keep_nothing.hint");
  box.value = "on";
  box.checked = scene.session.keeps_nothing();
}

void compose_after(const Scene& scene, std::vector<Node>& nodes) {
  const Session& session = scene.session;
  if (session.keeps_nothing()) return;
  if (session.is_forgotten()) {
    add_notice(scene, nodes, "forgotten", "forgotten", Tone::Success);
    return;
  }
  const std::optional<std::string>& until = session.past_kept();
  if (until && !until->empty()) {
    Node& notice = add_notice(scene, nodes, "kept", "kept", Tone::Success);
    tell(scene, notice, "kept.text", {{"date", *until}});
  } else if (until) {
    add_notice(scene, nodes, "kept", "kept.failed", Tone::Warning);
  } else if (session.has_past()) {
    Node& notice = add_notice(scene, nodes, "keep", "keep", Tone::Information);
    tell(scene, notice, "keep.text");
    add_choice(scene, notice, "keep/past", "keep.past", Tone::Secondary);
  }
  add_heading(nodes, "forget/heading", scene.say("forget.title"), 2);
  add_text(nodes, "forget/text", scene.say("forget.text"));
  add_button(nodes, "forget", scene.say("forget"), Tone::Quiet);
}

}  // namespace todoke
