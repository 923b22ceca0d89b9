#include "screen/page/pages.h"

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
  for (const Complaint& complaint : scene.session.complaints()) {
    const Node* target = target_of(fields, complaint.problem.at);
    if (target == nullptr) continue;
    const Slot* slot = find_slot_of(scene.session.sheet(), complaint.problem.at);
    const std::string_view label = slot == nullptr ? "" : std::string_view(slot->field->label);
    const std::string number = std::to_string(summary.children.size() + 1);
    add_link(summary.children, "error_summary/" + number,
             scene.text(scene.words.say(complaint.problem, label)), "#" + target->id);
  }
  const std::string count = std::to_string(summary.children.size());
  summary.text = scene.say("error_summary", {{"count", count}});
  return summary;
}

}  // namespace todoke
