#include "screen/page/problem_links.h"

#include <algorithm>

#include "screen/field/group.h"

namespace todoke {

namespace {

/// 「2人目のお子さん」; empty outside of rows and in the only one.
std::string row_of(const Scene& scene, const Slot& slot) {
  const Sheet& sheet = scene.session.sheet();
  const Slot* group = slot.group_path.empty() ? nullptr : sheet.find_slot(slot.group_path);
  if (group == nullptr) return {};
  const auto& rows = sheet.rows(slot.group_path);
  const auto at = std::find(rows.begin(), rows.end(), slot.row);
  if (rows.size() < 2 || at == rows.end()) return {};
  return row_title(scene, *group->field, static_cast<std::size_t>(at - rows.begin()) + 1);
}

std::string led_by(const Scene& scene, const std::string& place, const std::string& problem) {
  if (place.empty()) return problem;
  return scene.say("error_summary.at", {{"place", place}, {"problem", problem}});
}

}  // namespace

void add_problem_links(const Scene& scene, const std::vector<ProblemLink>& links, Node& parent) {
  std::vector<std::string> sentences;
  for (const ProblemLink& link : links) {
    sentences.push_back(led_by(scene, row_of(scene, link.slot), link.sentence));
  }
  for (std::size_t index = 0; index < links.size(); ++index) {
    const std::string& sentence = sentences[index];
    const bool is_alone = std::count(sentences.begin(), sentences.end(), sentence) == 1;
    std::string label = is_alone ? "" : scene.text(links[index].slot.field->label);
    if (sentence.find(label) != sentence.npos) label.clear();
    add_link(parent.children, links[index].id, led_by(scene, label, sentence), links[index].href);
  }
}

}  // namespace todoke
