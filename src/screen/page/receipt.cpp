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

Node compose_panel(const Scene& scene, const Json& receipt) {
  Node panel = make_node(Role::Receipt, "receipt");
  panel.children.push_back(compose_number("receipt/number", scene.say("receipt.number"),
                                          std::string(text_of(receipt, "receipt"))));
  panel.children.push_back(compose_number("receipt/code", scene.say("receipt.code"),
                                          in_threes(text_of(receipt, "code"))));
  panel.children.push_back(make_text("receipt/use", scene.say("receipt.use"), Tone::Muted));
  std::string_view digest = text_of(receipt, "digest");
  if (const std::size_t colon = digest.find(':'); colon != digest.npos) {
    digest.remove_prefix(colon + 1);
  }
  if (!digest.empty()) {
    const std::string mark(digest.substr(0, 12));
    panel.children.push_back(
        make_text("receipt/digest", scene.say("receipt.digest", {{"digest", mark}}), Tone::Muted));
  }
  return panel;
}

void add_what_follows(const Scene& scene, std::vector<Node>& nodes) {
  const Json* after = find_member(scene.session.form().intro, "after");
  if (after == nullptr || !after->is_array() || after->empty()) return;
  nodes.push_back(make_heading("after/heading", scene.say("receipt.after"), 2));
  Node list = make_node(Role::List, "after");
  list.tone = Tone::Numbers;
  for (const Json& step : *after) {
    const auto* text = step.get_ptr<const std::string*>();
    if (text == nullptr) continue;
    const std::string number = std::to_string(list.children.size() + 1);
    list.children.push_back(make_node(Role::Item, "after/" + number, scene.text(*text)));
  }
  nodes.push_back(std::move(list));
}

std::string status_address(const Scene& scene) {
  const Json& settings = scene.session.sheet().facts().settings;
  return std::string(text_of(settings, "status_url", "../../status/"));
}

}  // namespace

Body compose_sending(const Scene& scene) {
  Body body;
  body.heading = scene.say("sending.title");
  body.nodes.push_back(make_heading("h1", body.heading, 1));
  body.nodes.push_back(make_text("lead", scene.say("sending.lead"), Tone::Lead));
  return body;
}

Body compose_receipt(const Scene& scene) {
  const Json& receipt = scene.session.receipt();
  Body body;
  body.heading = scene.say("receipt.title");
  std::vector<Node>& nodes = body.nodes;
  nodes.push_back(make_heading("h1", body.heading, 1));
  nodes.back().tone = Tone::Success;
  const std::string time = say_time(scene, text_of(receipt, "received_at"));
  if (!time.empty()) nodes.push_back(make_text("received_at", time, Tone::Muted));
  nodes.push_back(compose_panel(scene, receipt));
  add_what_follows(scene, nodes);
  Node actions = make_node(Role::Actions, "actions");
  actions.children.push_back(
      make_button("save_receipt", scene.say("receipt.save"), Tone::Primary));
  actions.children.push_back(make_button("print", scene.say("receipt.print"), Tone::Secondary));
  actions.children.push_back(
      make_link("status", scene.say("receipt.status"), status_address(scene)));
  nodes.push_back(std::move(actions));
  return body;
}

}  // namespace todoke
