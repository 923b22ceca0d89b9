#include "screen/page/keeping.h"

#include "core/base/date.h"
#include "screen/nodes.h"

namespace todoke {

namespace {

Node make_notice(const Scene& scene, std::string id, std::string_view title, Tone tone,
                 const Placeholders& values = {}) {
  Node notice = make_node(Role::Notice, std::move(id), scene.say(title, values));
  notice.tone = tone;
  return notice;
}

void add_text(const Scene& scene, Node& notice, std::string_view key,
              const Placeholders& values = {}) {
  notice.children.push_back(make_text(notice.id + "/text", scene.say(key, values)));
}

void add_button(const Scene& scene, Node& notice, std::string id, std::string_view key, Tone tone,
                const Placeholders& values = {}) {
  notice.children.push_back(make_button(std::move(id), scene.say(key, values), tone));
}

std::string title_of(const Scene& scene, const Place& place) {
  for (const Page& page : scene.session.form().pages) {
    if (place.stage == Stage::Page && page.id == place.page) {
      return scene.text(page.short_title.empty() ? page.title : page.short_title);
    }
  }
  return scene.say("step.review");
}

std::string say_day(std::string_view iso) {
  const auto date = parse_iso(iso);
  return date ? show_date(*date) : std::string(iso);
}

/// Beginning anew is offered only where the old text is kept.
bool can_set_aside(const Session& session) {
  return !session.keeps_nothing() && !(session.saved() && session.saved()->empty());
}

}  // namespace

void compose_beginning(const Scene& scene, std::vector<Node>& nodes, Node& actions) {
  const Session& session = scene.session;
  if (session.has_begun()) {
    Node notice = make_notice(scene, "begun", "begun", Tone::Information);
    if (session.reached().stage != Stage::Intro) {
      add_text(scene, notice, "begun.where", {{"page", title_of(scene, session.reached())}});
    }
    if (can_set_aside(session)) {
      notice.children.push_back(make_text("begun/safe", scene.say("begun.safe"), Tone::Muted));
    }
    nodes.push_back(std::move(notice));
    add_button(scene, actions, "begun/resume", "begun.resume", Tone::Primary);
    if (can_set_aside(session)) {
      add_button(scene, actions, "begun/anew", "begun.anew", Tone::Secondary);
    }
    return;
  }
  const Json* past = session.again();
  if (past != nullptr) {
    Node notice = make_notice(scene, "again", "again", Tone::Information);
    add_text(scene, notice, "again.text", {{"date", say_day(text_of(*past, "sent_on"))}});
    nodes.push_back(std::move(notice));
    add_button(scene, actions, "again/use", "again.use", Tone::Primary);
  }
  add_button(scene, actions, "start", past != nullptr ? "again.without" : "start",
             past != nullptr ? Tone::Secondary : Tone::Primary);
}

void compose_changes(const Scene& scene, std::vector<Node>& nodes) {
  const std::vector<Change>& changes = scene.session.changes();
  if (changes.empty()) return;
  Node notice = make_notice(scene, "changes", "changes", Tone::Warning);
  for (const Change& change : changes) {
    const Placeholders values = {{"label", scene.text(change.label)}, {"value", change.value}};
    const Slot* slot = scene.session.sheet().find_slot(change.path);
    if (change.kind == Change::Kind::Gone) {
      notice.children.push_back(
          make_text("changes/" + change.path, scene.say("changes.gone", values)));
    } else if (slot != nullptr && slot->shown) {
      const bool is_new = change.kind == Change::Kind::New;
      notice.children.push_back(
          make_link("changes/" + change.path,
                    scene.say(is_new ? "changes.new" : "changes.anew", values)));
    }
  }
  add_button(scene, notice, "changes-done", "changes.done", Tone::Quiet);
  nodes.push_back(std::move(notice));
}

namespace {

void compose_people(const Scene& scene, const PeopleOffer& offer, std::vector<Node>& nodes) {
  const auto name = [&](std::size_t index) {
    return Placeholders{{"name", std::string(text_of(*scene.session.person(index), "label"))}};
  };
  const bool is_one = offer.people.size() == 1;
  Node notice = make_notice(scene, "people", is_one ? "people.one" : "people", Tone::Information,
                            name(offer.people.front()));
  for (const std::size_t index : offer.people) {
    add_button(scene, notice, "people/use/" + std::to_string(index),
               is_one ? "people.use" : "people.use_one", Tone::Secondary, name(index));
  }
  add_button(scene, notice, "people/decline", "people.decline", Tone::Quiet);
  nodes.push_back(std::move(notice));
}

}  // namespace

void compose_carrying(const Scene& scene, const Page& page, std::vector<Node>& nodes) {
  if (scene.session.has_unconfirmed(page)) {
    Node notice = make_notice(scene, "carried", "carried", Tone::Information);
    add_text(scene, notice, "carried.text");
    add_button(scene, notice, "carried/drop", "carried.drop", Tone::Quiet);
    nodes.push_back(std::move(notice));
  }
  const PeopleOffer offer = scene.session.offered_people();
  if (!offer.people.empty()) compose_people(scene, offer, nodes);
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
  Node box = make_node(Role::Checkbox, "keep_nothing", scene.say("keep_nothing"));
  box.hint = scene.say("keep_nothing.hint");
  box.value = "on";
  box.checked = scene.session.keeps_nothing();
  nodes.push_back(std::move(box));
}

void compose_after(const Scene& scene, std::vector<Node>& nodes) {
  const Session& session = scene.session;
  if (session.keeps_nothing()) return;
  if (session.is_forgotten()) {
    nodes.push_back(make_notice(scene, "forgotten", "forgotten", Tone::Success));
    return;
  }
  const std::optional<std::string>& until = session.past_kept();
  if (until && !until->empty()) {
    Node notice = make_notice(scene, "kept", "kept", Tone::Success);
    add_text(scene, notice, "kept.text", {{"date", *until}});
    nodes.push_back(std::move(notice));
  } else if (until) {
    nodes.push_back(make_notice(scene, "kept", "kept.failed", Tone::Warning));
  } else if (session.has_past()) {
    Node notice = make_notice(scene, "keep", "keep", Tone::Information);
    add_text(scene, notice, "keep.text");
    add_button(scene, notice, "keep/past", "keep.past", Tone::Secondary);
    nodes.push_back(std::move(notice));
  }
  nodes.push_back(make_heading("forget/heading", scene.say("forget.title"), 2));
  nodes.push_back(make_text("forget/text", scene.say("forget.text")));
  nodes.push_back(make_button("forget", scene.say("forget"), Tone::Quiet));
}

}  // namespace todoke
