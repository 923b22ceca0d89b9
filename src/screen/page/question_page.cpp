#include "screen/field/compose_field.h"
#include "screen/page/keeping.h"
#include "screen/page/pages.h"

namespace todoke {

namespace {

std::vector<Node> compose_fields(const Scene& scene, const Page& page) {
  std::vector<Node> fields;
  for (const Slot& slot : scene.session.sheet().slots()) {
    if (slot.page == &page && slot.shown && slot.group_path.empty()) {
      compose_field(scene, slot, fields);
    }
  }
  return fields;
}

/// A page that begins with a question, and is named by it, has that question as its heading. Asking
/// it twice, once in the heading and once in the legend, would be read out twice. What the answer
/// opens below changes nothing of it, or the page would jump under the finger.
bool make_legend_the_heading(const std::string& heading, std::vector<Node>& fields) {
  if (fields.empty()) return false;
  Node& question = fields.front();
  if (question.role != Role::Choices || question.text != heading) return false;
  question.level = 1;
  return true;
}

Node compose_actions(const Scene& scene, const Page& page) {
  Node actions = make_node(Role::Actions, "actions");
  const Session& session = scene.session;
  const bool is_last = session.returns_to_review() && session.ends_in_review();
  const std::string next = scene.say(is_last ? "next.review" : "next");
  if (!page.stop) add_button(actions.children, "next", next, Tone::Primary);
  add_button(actions.children, "back", scene.say("back"), Tone::Secondary);
  return actions;
}

}  // namespace

Body compose_question_page(const Scene& scene, const Page& page) {
  Body body;
  body.heading = scene.text(page.title);
  std::vector<Node> fields = compose_fields(scene, page);
  if (!scene.session.complaints().empty()) {
    Node summary = compose_error_summary(scene, fields);
    if (!summary.children.empty()) body.nodes.push_back(std::move(summary));
  }
  compose_changes(scene, body.nodes);
  const bool lead_comes_first = !page.text.empty();
  if (lead_comes_first || !make_legend_the_heading(body.heading, fields)) {
    add_heading(body.nodes, "h1", body.heading, 1);
  }
  if (lead_comes_first) {
    add_text(body.nodes, "lead", scene.text(page.text), Tone::Lead);
  }
  compose_carrying(scene, page, body.nodes);
  for (Node& field : fields) body.nodes.push_back(std::move(field));
  // Beside the button that was pressed: the file field may be out of sight.
  if (scene.session.awaits_files()) {
    Node& notice =
        add_node(body.nodes, Role::Notice, "awaits_files", scene.say("file.then_next"));
    notice.tone = Tone::Information;
  }
  body.nodes.push_back(compose_actions(scene, page));
  add_help(scene, body.nodes);
  body.nodes.push_back(compose_saved(scene, "saved.promise"));
  return body;
}

}  // namespace todoke
