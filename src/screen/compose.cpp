#include "screen/compose.h"

#include <utility>

#include "screen/page/pages.h"

namespace todoke {

namespace {

Body compose_body(const Scene& scene) {
  switch (scene.session.place().stage) {
    case Stage::Intro: return compose_intro(scene);
    case Stage::Page:
      if (const Page* page = scene.session.page()) return compose_question_page(scene, *page);
      return compose_intro(scene);
    case Stage::Review: return compose_review(scene);
    case Stage::Sending: return compose_sending(scene);
    case Stage::Receipt: return compose_receipt(scene);
  }
  return {};
}

std::string compose_title(const Scene& scene, const std::string& heading, bool has_errors) {
  const std::string procedure = scene.text(scene.session.form().title);
  std::string title = heading;
  if (heading != procedure) {
    title = scene.say("title", {{"heading", heading}, {"procedure", procedure}});
  }
  return has_errors ? scene.say("title.error", {{"title", title}}) : title;
}

void mark_opened(const Session& session, std::vector<Node>& nodes) {
  for (Node& node : nodes) {
    if (node.role == Role::Details) node.expanded = session.is_opened(node.id);
    else mark_opened(session, node.children);
  }
}

/// The cue names a field or a row; what takes the focus is the first input in it.
std::string resolve_focus(const std::vector<Node>& nodes, const std::string& wished) {
  if (wished.empty() || wished == "h1") return wished;
  const Node* node = find_node(nodes, wished);
  if (node == nullptr) node = find_node(nodes, wished + "/full");
  const Node* target = node == nullptr ? nullptr : first_focusable(*node);
  return target == nullptr ? std::string() : target->id;
}

}  // namespace

Screen compose(const Session& session, const Words& words, const Cue& cue,
               std::string_view beside) {
  Scene scene = make_scene(session, words);
  scene.has_beside = !beside.empty();
  const Stage stage = session.place().stage;
  Body body = compose_body(scene);
  Screen screen;
  screen.revision = session.revision();
  screen.place = to_text(session.place());
  screen.language = words.language();
  screen.beside = beside;
  const bool has_errors =
      !body.nodes.empty() && body.nodes.front().role == Role::ErrorSummary;
  screen.title = compose_title(scene, body.heading, has_errors);
  const bool is_about_the_form = stage == Stage::Page || stage == Stage::Review;
  const bool names_the_form = is_about_the_form || stage == Stage::Sending;
  screen.nodes.push_back(
      compose_header(scene, names_the_form ? Brand::Procedure : Brand::Municipality));
  if (is_about_the_form) {
    // Worked out once: this runs with every key.
    const Effort effort = session.effort();
    screen.nodes.push_back(compose_steps(scene, effort));
    if (stage == Stage::Page) {
      screen.nodes.push_back(compose_progress(scene, effort, screen.nodes.back()));
    }
  }
  Node& main = add_node(screen.nodes, Role::Main, "main");
  main.children = std::move(body.nodes);
  mark_opened(session, screen.nodes);
  screen.focus = resolve_focus(screen.nodes, cue.focus);
  screen.effect = cue.effect;
  screen.wants = session.wants();
  if (!cue.announce.key.empty()) screen.announce = words.say(cue.announce);
  return screen;
}

}  // namespace todoke
