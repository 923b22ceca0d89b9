#include "screen/page/page_list.h"

#include <utility>

#include "screen/names.h"
#include "screen/page/topics.h"
#include "screen/steps.h"

namespace todoke {

namespace {

/// A rule that reads an answer: what is decided by settings or the day alone was never a choice.
bool is_decided_by_answers(const Scene& scene, const Page& page) {
  if (!page.show_if) return false;
  for (const std::string& path : dependencies(*page.show_if)) {
    const std::string_view step = std::string_view(path).substr(0, path.find_first_of(".$/"));
    if (find_field(scene.session.form(), step) != nullptr) return true;
  }
  return false;
}

/// The pages as the resident's answers make them. Everything that is behind them, and what follows
/// it without a gap, can be visited again. Pages of one topic that follow each other are there
/// once: as the first of them on the way stands, or as the one where the resident is.
class PageList {
 public:
  PageList(const Scene& scene, Listing listing)
      : scene_(scene), prefix_(listing == Listing::All ? "all/" : "") {}

  void add(const std::string& place, std::string text, Tone tone, bool may_visit) {
    if (!steps_.empty() && !is_on_way(steps_.back().tone) && steps_.back().text == text) {
      if (!is_on_way(tone)) return;
      steps_.pop_back();
    }
    if (text == topic_) {
      if (tone == Tone::Current) stand_here();
      return;
    }
    if (is_on_way(tone)) {
      topic_ = text;
      topic_at_ = steps_.size();
    }
    Node& step = add_node(steps_, Role::Step, prefix_ + "step/" + place, std::move(text));
    step.tone = tone;
    step.value = is_on_way(tone) ? std::to_string(++number_) : "–";
    if (!prefix_.empty() || !is_on_way(tone)) say_tone(step);
    if (may_visit) {
      add_link(step.children, prefix_ + "go/" + place, std::move(step.text));
      step.text.clear();
    }
  }

  std::vector<Node> take() { return std::move(steps_); }

 private:
  void say_tone(Node& step) { step.hint = scene_.say("page." + std::string(name_of(step.tone))); }

  /// The resident is on a later page of the last topic.
  void stand_here() {
    Node& step = steps_[topic_at_];
    step.tone = Tone::Current;
    step.text = topic_;
    step.children.clear();
    if (!prefix_.empty()) say_tone(step);
  }

  const Scene& scene_;
  std::string prefix_;
  int number_ = 0;
  std::string topic_;  ///< of the last page on the way
  std::size_t topic_at_ = 0;
  std::vector<Node> steps_;
};

}  // namespace

std::vector<Node> list_pages(const Scene& scene, const Effort& effort, Listing listing) {
  const Session& session = scene.session;
  const Page* current = session.page();
  const bool is_review = session.place().stage == Stage::Review;
  PageList list(scene, listing);
  list.add("intro", scene.say("step.intro"), Tone::Done, true);
  bool is_reachable = true;
  bool is_behind = true;
  const auto is_clean = [&](const Page& page) { return session.sheet().problems(page).empty(); };
  for (const Page& page : session.form().pages) {
    const std::string place = "page:" + page.id;
    if (!session.sheet().is_shown(page)) {
      if (page.stop || !is_decided_by_answers(scene, page)) continue;
      const bool may_come = effort.pages_perhaps.contains(page.id);
      if (may_come && listing == Listing::Way) continue;
      list.add(place, topic_of(scene, page), may_come ? Tone::Perhaps : Tone::Unneeded, false);
      continue;
    }
    const bool is_current = &page == current;
    if (is_current) is_behind = false;
    // Checked only as far as the resident has been: this runs with every key.
    if (is_current && session.has_been_beyond(page)) is_reachable = is_clean(page);
    else if (is_current) is_reachable = false;
    else if (!is_behind) {
      is_reachable = is_reachable && session.is_visited(page) && is_clean(page);
    }
    const bool is_done = is_behind || (is_reachable && !is_current);
    list.add(place, topic_of(scene, page),
             is_current ? Tone::Current : is_done ? Tone::Done : Tone::Ahead, is_done);
    if (page.stop) return list.take();
  }
  list.add("review", scene.say("step.review"), is_review ? Tone::Current : Tone::Ahead,
           is_reachable && !is_review);
  return list.take();
}

}  // namespace todoke
