#include "screen/page/keeping.h"
#include "screen/page/pages.h"

namespace todoke {

namespace {

Node compose_number(std::string id, std::string caption, std::string value) {
  Node fact = make_node(Role::Fact, std::move(id), std::move(caption));
  fact.value = std::move(value);
  fact.tone = Tone::Large;
  return fact;
}

/// 731904 is easier to copy as 731 904.
std::string in_threes(std::string_view code) {
  std::string spaced;
  for (std::size_t index = 0; index < code.size(); ++index) {
    if (index > 0 && index % 3 == 0) spaced += ' ';
    spaced += code[index];
  }
  return spaced;
}

Node compose_panel(const Scene& scene, const Json& receipt, const std::string& id) {
  Node panel = make_node(Role::Receipt, id);
  panel.children.push_back(compose_number(id + "/number", scene.say("receipt.number"),
                                          std::string(text_of(receipt, "receipt"))));
  panel.children.push_back(compose_number(id + "/code", scene.say("receipt.code"),
                                          in_threes(text_of(receipt, "code"))));
  add_text(panel.children, id + "/use", scene.say("receipt.use"), Tone::Muted);
  return panel;
}

/// A notice when what counts is an earlier version of the answers: the answer to that got lost.
void add_earlier(const Scene& scene, std::vector<Node>& nodes) {
  if (!flag_of(scene.session.receipt(), "earlier", false)) return;
  Node& notice = add_node(nodes, Role::Notice, "earlier", scene.say("receipt.earlier"));
  notice.tone = Tone::Warning;
  add_text(notice.children, "earlier/text", scene.say("receipt.earlier.text"));
}

void add_papers_to_follow(const Scene& scene, std::vector<Node>& nodes) {
  const Json* papers = find_member(scene.session.receipt(), "papers_to_follow");
  if (papers == nullptr || !papers->is_array() || papers->empty()) return;
  add_heading(nodes, "follow/heading", scene.say("receipt.papers_to_follow"), 2);
  Node& list = add_node(nodes, Role::List, "follow");
  list.tone = Tone::Papers;
  for (const Json& paper : *papers) {
    const auto* text = paper.get_ptr<const std::string*>();
    if (text == nullptr) continue;
    const std::string number = std::to_string(list.children.size() + 1);
    add_node(list.children, Role::Item, "follow/" + number, scene.text(*text));
  }
}

/// The whole fingerprint of what was sent, in groups that can be compared by eye.
void add_digest(const Scene& scene, std::vector<Node>& nodes) {
  std::string_view digest = text_of(scene.session.receipt(), "digest");
  if (const std::size_t colon = digest.find(':'); colon != digest.npos) {
    digest.remove_prefix(colon + 1);
  }
  if (digest.empty()) return;
  std::string groups;
  for (std::size_t at = 0; at < digest.size(); at += 4) {
    (groups += groups.empty() ? "" : " ") += digest.substr(at, 4);
  }
  add_heading(nodes, "digest/heading", scene.say("receipt.digest"), 2);
  add_text(nodes, "digest/value", std::move(groups));
  add_text(nodes, "digest/use", scene.say("receipt.digest.use"), Tone::Muted);
}

void add_what_follows(const Scene& scene, std::vector<Node>& nodes) {
  const Json* after = find_member(scene.session.form().intro, "after");
  if (after == nullptr || !after->is_array() || after->empty()) return;
  add_heading(nodes, "after/heading", scene.say("receipt.after"), 2);
  Node& list = add_node(nodes, Role::List, "after");
  list.tone = Tone::Numbers;
  for (const Json& step : *after) {
    const auto* text = step.get_ptr<const std::string*>();
    if (text == nullptr) continue;
    const std::string number = std::to_string(list.children.size() + 1);
    add_node(list.children, Role::Item, "after/" + number, scene.text(*text));
  }
}

/// Number and code stand behind the '#': that part of an address is never sent to any server.
std::string status_address(const Scene& scene, const Json& receipt) {
  const Json& settings = scene.session.sheet().facts().settings;
  std::string address(text_of(settings, "status_url", "../../status/"));
  address += "#";
  address += text_of(receipt, "receipt");
  address += "/";
  address += text_of(receipt, "code");
  return address;
}

/// Of a life event: each procedure with its own numbers, or with the way to try it alone.
void add_parts(const Scene& scene, const Json& parts, std::vector<Node>& nodes) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Json& part = parts[i];
    const std::string id = "part/" + std::to_string(i + 1);
    add_heading(nodes, id, std::string(text_of(part, "title")), 2);
    if (!text_of(part, "receipt").empty()) {
      nodes.push_back(compose_panel(scene, part, id + "/receipt"));
      add_link(nodes, id + "/status", scene.say("receipt.status"), status_address(scene, part));
    } else {
      Node& notice = add_node(nodes, Role::Notice, id + "/failure", scene.say("receipt.part"));
      notice.tone = Tone::Warning;
      add_link(notice.children, id + "/alone", scene.say("receipt.part.alone"),
               "../../" + std::string(text_of(part, "form")) + "/");
    }
  }
}

}  // namespace

Body compose_sending(const Scene& scene) {
  Body body;
  const std::string& waiting = scene.session.waiting();
  const std::string key = waiting.empty() ? "sending" : "waiting." + waiting;
  body.heading = scene.say(key + ".title");
  add_heading(body.nodes, "h1", body.heading, 1);
  add_text(body.nodes, "lead", scene.say(key + ".lead"), Tone::Lead);
  if (waiting.empty()) return body;
  // Whether it survives the end of this page decides what the resident has to do.
  const std::optional<std::string>& saved = scene.session.saved();
  const bool has_number = scene.session.holds_my_number();
  const bool may_keep = !scene.session.keeps_nothing() && !(saved && saved->empty());
  const bool is_kept = may_keep && !has_number;
  Node& notice = add_node(body.nodes, Role::Notice, "waiting",
                          scene.say(is_kept ? "waiting.kept" : "waiting.unkept"));
  notice.tone = is_kept ? Tone::Information : Tone::Warning;
  if (has_number) add_text(notice.children, "waiting/why", scene.say("waiting.number"));
  add_text(body.nodes, "once", scene.say("waiting.once"), Tone::Muted);
  Node& actions = add_node(body.nodes, Role::Actions, "actions");
  add_button(actions.children, "send_now", scene.say("waiting.now"), Tone::Primary);
  add_button(actions.children, "stop_sending", scene.say("waiting.stop"), Tone::Secondary);
  return body;
}

Body compose_receipt(const Scene& scene) {
  const Json& receipt = scene.session.receipt();
  Body body;
  body.heading = scene.say("receipt.title");
  std::vector<Node>& nodes = body.nodes;
  add_heading(nodes, "h1", body.heading, 1);
  nodes.back().tone = Tone::Success;
  // On paper nothing else says what was applied for.
  add_text(nodes, "procedure", scene.text(scene.session.form().title));
  const std::string time = say_time(scene, text_of(receipt, "received_at"));
  if (!time.empty()) add_text(nodes, "received_at", time, Tone::Muted);
  const Json* parts = find_member(receipt, "parts");
  if (parts != nullptr) {
    add_parts(scene, *parts, nodes);
  } else {
    nodes.push_back(compose_panel(scene, receipt, "receipt"));
  }
  add_earlier(scene, nodes);
  add_what_follows(scene, nodes);
  add_papers_to_follow(scene, nodes);
  add_contact(scene, nodes);
  Node& actions = add_node(nodes, Role::Actions, "actions");
  add_button(actions.children, "save_receipt", scene.say("receipt.save"), Tone::Primary);
  add_button(actions.children, "print", scene.say("receipt.print"), Tone::Secondary);
  if (parts == nullptr) {
    add_link(actions.children, "status", scene.say("receipt.status"),
             status_address(scene, receipt));
  }
  compose_after(scene, nodes);
  add_digest(scene, nodes);
  return body;
}

}  // namespace todoke
