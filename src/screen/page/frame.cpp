#include "screen/page/pages.h"

#include "core/base/date.h"
#include "screen/names.h"
#include "screen/page/topics.h"

namespace todoke {

namespace {

struct Stand {
  std::size_t number = 1;  ///< the intro is 1
  std::size_t count = 1;
  std::string title;
};

bool ends_with_review(const std::vector<const Page*>& way) {
  return way.empty() || !way.back()->stop;
}

/// Counts topics, as the list of pages does.
Stand stand_of(const Scene& scene) {
  const std::vector<const Page*> way = scene.session.way();
  Stand stand;
  const Page* current = scene.session.page();
  std::string topic;
  for (const Page* page : way) {
    std::string own = topic_of(scene, *page);
    if (own != topic) ++stand.count;
    topic = std::move(own);
    if (page != current) continue;
    stand.number = stand.count;
    stand.title = scene.text(page->short_title);
  }
  if (ends_with_review(way)) ++stand.count;
  if (current == nullptr && scene.session.place().stage == Stage::Review) {
    stand.number = stand.count;
    stand.title = scene.say("step.review");
  }
  return stand;
}

/// A rule that reads an answer: what is decided by settings or the day alone was never a choice.
bool is_decided_by_answers(const Scene& scene, const Page& page) {
  if (!page.show_if) return false;
  for (const std::string& path : dependencies(*page.show_if)) {
    const std::string_view step = std::string_view(path).substr(0, path.find_first_of(".$/"));
    if (find_field(scene.session.form(), step) != nullptr) return true;
  }
  return false;
}

enum class Listing : std::uint8_t { Way, All };

bool is_on_way(Tone tone) { return tone != Tone::Unneeded && tone != Tone::Perhaps; }

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

}  // namespace

Node compose_header(const Scene& scene, Brand brand) {
  Node header = make_node(Role::Header, "header", scene.text(scene.session.form().title));
  if (brand == Brand::Municipality) header.text = fill(scene.say("brand"), scene.places);
  add_button(header.children, "face_switch", scene.say("face_switch"), Tone::Quiet);
  add_button(header.children, "settings", scene.say("settings"), Tone::Language);
  // In a translation the original is one tap away on every page, for who helps.
  if (!scene.words.is_japanese()) {
    add_button(header.children, "beside",
               scene.say(scene.has_beside ? "beside.hide" : "beside.show"), Tone::Quiet);
  }
  return header;
}

Node compose_steps(const Scene& scene, const Effort& effort) {
  Node steps = make_node(Role::Steps, "steps", scene.text(scene.session.form().title));
  steps.value = say_effort_ahead(scene, effort);
  steps.children = list_pages(scene, effort, Listing::Way);
  return steps;
}

Node compose_progress(const Scene& scene, const Effort& effort) {
  const Stand stand = stand_of(scene);
  Node progress = make_node(Role::Progress, "progress",
                            std::to_string(stand.number) + " " + stand.title);
  progress.value = say_effort_ahead(scene, effort);
  progress.ratio = static_cast<std::uint8_t>(stand.number * 100 / stand.count);
  Node& all = add_node(progress.children, Role::Details, "all_pages", scene.say("pages.all"));
  if (scene.session.is_opened(all.id)) {
    Node& list = add_node(all.children, Role::List, "all_pages/list");
    list.children = list_pages(scene, effort, Listing::All);
  }
  return progress;
}

Node compose_saved(const Scene& scene, std::string_view promise_key) {
  Node saved = make_node(Role::Saved, "saved", scene.say(promise_key));
  if (scene.session.keeps_nothing()) {
    saved.text = scene.say("saved.nothing");
    saved.tone = Tone::Warning;
    return saved;
  }
  const std::optional<std::string>& clock = scene.session.saved();
  if (clock && clock->empty()) {
    saved.text = scene.say("saved.never");
    saved.tone = Tone::Warning;
  } else if (clock) {
    saved.text = scene.say("saved.at", {{"time", *clock}});
    saved.tone = Tone::Success;
  }
  return saved;
}

std::string say_time(const Scene& scene, std::string_view iso) {
  const auto date = parse_iso(iso.substr(0, 10));
  const std::string_view clock = iso.size() >= 16 ? iso.substr(11, 5) : std::string_view{};
  if (!date || clock.size() != 5 || clock[2] != ':') return std::string(iso);
  const auto number = [](std::string_view digits) {
    return std::string(digits[0] == '0' ? digits.substr(1) : digits);
  };
  return scene.say("time", {{"year", std::to_string(date->year)},
                            {"month", std::to_string(date->month)},
                            {"day", std::to_string(date->day)},
                            {"hour", number(clock.substr(0, 2))},
                            {"minute", number(clock.substr(3, 2))}});
}

}  // namespace todoke
