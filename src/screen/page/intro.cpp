#include "screen/page/keeping.h"
#include "screen/page/pages.h"

namespace todoke {

namespace {

std::string text_in(const Scene& scene, const Json& object, std::string_view key) {
  return scene.text(text_of(object, key));
}

void add_fact(Node& facts, std::string id, std::string caption, std::string value) {
  if (value.empty()) return;
  Node& fact = add_node(facts.children, Role::Fact, std::move(id), std::move(caption));
  fact.value = std::move(value);
}

Node compose_facts(const Scene& scene) {
  const Json& intro = scene.session.form().intro;
  const Json* deadline = find_member(intro, "deadline");
  const Effort& whole = scene.session.whole_effort();
  Node facts = make_node(Role::Facts, "facts");
  const bool is_event = !scene.session.form().parts.empty();
  const int minutes = is_event ? static_cast<int>(integer_of(intro, "minutes").value_or(0))
                               : minutes_of(scene.session, whole);
  if (minutes > 0) {
    add_fact(facts, "fact/minutes", scene.say("intro.minutes"),
             scene.say("minutes", {{"minutes", std::to_string(minutes)}}));
    // Of a life event the guide's first answers decide it.
    if (!is_event) {
      add_fact(facts, "fact/questions", scene.say("intro.questions"), say_questions(scene, whole));
    }
  }
  if (deadline != nullptr) {
    add_fact(facts, "fact/deadline", scene.say("intro.deadline"),
             text_in(scene, *deadline, "short"));
  }
  add_fact(facts, "fact/fee", scene.say("intro.fee"), text_in(scene, intro, "fee"));
  return facts;
}

/// A list of strings: one is a paragraph, several are a list.
void add_list(const Scene& scene, std::vector<Node>& nodes, const std::string& id,
              const Json* texts) {
  if (texts == nullptr || !texts->is_array() || texts->empty()) return;
  add_heading(nodes, id + "/heading", scene.say("intro." + id), 2);
  Node& list = add_node(nodes, Role::List, id);
  for (const Json& text : *texts) {
    const auto* words = text.get_ptr<const std::string*>();
    if (words == nullptr) continue;
    const std::string number = std::to_string(list.children.size() + 1);
    add_node(list.children, Role::Item, id + "/" + number, scene.text(*words));
  }
  if (list.children.size() == 1) {
    list = make_text(id, list.children.front().text);
  }
}

void add_papers(const Scene& scene, std::vector<Node>& nodes) {
  const Json* papers = find_member(scene.session.form().intro, "papers");
  if (papers == nullptr || !papers->is_array() || papers->empty()) return;
  add_heading(nodes, "papers/heading", scene.say("intro.papers"), 2);
  Node& list = add_node(nodes, Role::List, "papers");
  list.tone = Tone::Papers;
  for (const Json& paper : *papers) {
    std::string text = text_in(scene, paper, "text");
    const std::string when = text_in(scene, paper, "when");
    if (!when.empty()) text = scene.say("intro.paper_when", {{"when", when}, {"text", text}});
    const std::string number = std::to_string(list.children.size() + 1);
    add_node(list.children, Role::Item, "papers/" + number, std::move(text));
  }
}

void add_deadline(const Scene& scene, std::vector<Node>& nodes) {
  const Json* deadline = find_member(scene.session.form().intro, "deadline");
  if (deadline == nullptr || text_of(*deadline, "text").empty()) return;
  add_heading(nodes, "deadline/heading", scene.say("intro.deadline"), 2);
  add_text(nodes, "deadline", text_in(scene, *deadline, "text"));
}

/// Another way that suits some residents better: a text, or {"text", "url"}.
void add_hand_over(const Scene& scene, std::vector<Node>& nodes) {
  const Json* hand_over = find_member(scene.session.form().intro, "hand_over");
  if (hand_over == nullptr) return;
  const auto* text = hand_over->get_ptr<const std::string*>();
  Node notice = make_node(Role::Notice, "hand_over",
                          text ? scene.text(*text) : text_in(scene, *hand_over, "text"));
  notice.tone = Tone::Information;
  const std::string url = text_in(scene, *hand_over, "url");
  if (!url.empty()) {
    add_link(notice.children, "hand_over/link", scene.say("intro.hand_over"), url);
  }
  if (!notice.text.empty()) nodes.push_back(std::move(notice));
}

void add_legal_basis(const Scene& scene, std::vector<Node>& nodes) {
  const Json* basis = find_member(scene.session.form().intro, "legal_basis");
  if (basis == nullptr || !basis->is_array() || basis->empty()) return;
  Node& details = add_node(nodes, Role::Details, "legal_basis", scene.say("intro.legal_basis"));
  for (const Json& law : *basis) {
    const auto* text = law.get_ptr<const std::string*>();
    if (text == nullptr) continue;
    const std::string number = std::to_string(details.children.size() + 1);
    add_text(details.children, "legal_basis/" + number, scene.text(*text));
  }
}

}  // namespace

Body compose_intro(const Scene& scene) {
  const Form& form = scene.session.form();
  Body body;
  body.heading = scene.text(form.title);
  std::vector<Node>& nodes = body.nodes;
  add_heading(nodes, "h1", body.heading, 1);
  const std::string lead = text_in(scene, form.intro, "lead");
  if (!lead.empty()) add_text(nodes, "lead", lead, Tone::Lead);
  Node actions = make_node(Role::Actions, "actions");
  compose_beginning(scene, nodes, actions);
  Node facts = compose_facts(scene);
  if (!facts.children.empty()) nodes.push_back(std::move(facts));
  add_list(scene, nodes, "who", find_member(form.intro, "who"));
  add_deadline(scene, nodes);
  add_papers(scene, nodes);
  add_hand_over(scene, nodes);
  add_legal_basis(scene, nodes);
  compose_keep_nothing(scene, nodes);
  nodes.push_back(std::move(actions));
  nodes.push_back(compose_saved(scene, "saved.promise_intro"));
  return body;
}

}  // namespace todoke
