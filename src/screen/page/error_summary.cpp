#include "screen/page/pages.h"
#include "screen/page/problem_links.h"

namespace todoke {

namespace {

/// The input that a problem's place leads to: the part itself, else the field that holds it.
const Node* target_of(const std::vector<Node>& fields, std::string_view at) {
  while (!at.empty()) {
    if (const Node* node = find_node(fields, at)) {
      if (const Node* input = first_focusable(*node)) return input;
    }
    // A name in one box has its input and no group.
    if (const Node* input = find_node(fields, std::string(at) + "/full")) return input;
    const std::size_t slash = at.rfind('/');
    at = at.substr(0, slash == std::string_view::npos ? 0 : slash);
  }
  return nullptr;
}

}  // namespace

Node compose_error_summary(const Scene& scene, const std::vector<Node>& fields) {
  Node summary = make_node(Role::ErrorSummary, "error_summary");
  summary.tone = Tone::Error;
  std::vector<ProblemLink> links;
  for (const Complaint& complaint : scene.session.complaints()) {
    const Node* target = target_of(fields, complaint.problem.at);
    const Slot* slot = find_slot_of(scene.session.sheet(), complaint.problem.at);
    if (target == nullptr || slot == nullptr) continue;
    const std::string number = std::to_string(links.size() + 1);
    links.push_back({scene.text(scene.words.say(complaint.problem, slot->field->label)), *slot,
                     "error_summary/" + number, "#" + target->id});
  }
  add_problem_links(scene, links, summary);
  const std::string count = std::to_string(summary.children.size());
  summary.text = scene.say("error_summary", {{"count", count}});
  return summary;
}

}  // namespace todoke
