#include "tools/walk/walk.h"

#include <algorithm>
#include <deque>
#include <set>
#include <utility>

#include "core/session/effort.h"
#include "tools/walk/cover.h"
#include "tools/walk/goals.h"

namespace todoke {

namespace {

/// Sheets filled in for one goal, before it is given up.
constexpr std::size_t goal_tries = 1500;
constexpr std::size_t turns_in_order = 12;
constexpr std::size_t turns = 120;

class Walker {
 public:
  Walker(const Form& form, const Facts& facts, std::size_t ways_max)
      : form_(form),
        facts_(facts),
        ways_max_(ways_max),
        candidates_(form, facts),
        observer_(form) {}

  Walk walk() {
    walk_in_turn();
    walk_branches();
    search_for_the_rest();
    walk_on();
    set_lengths();
    Walk result;
    result.cover = cover();
    result.report = std::move(observer_.report());
    return result;
  }

 private:
  /// Every question takes its answers in turn, all at once, so that few ways show much. Then in
  /// any order, for what only shows when answers differ.
  void walk_in_turn() {
    std::uint32_t state = 1;
    for (std::size_t turn = 0; turn < turns; ++turn) {
      Choices choices;
      for (const std::string& path : candidates_.paths()) {
        state = state * 1664525U + 1013904223U;
        const std::size_t draw = turn < turns_in_order ? turn : state >> 16;
        choices[path] = draw % candidates_.of(path).size();
      }
      const Filled filled = fill(form_, facts_, candidates_, choices, Care::Careful);
      keep(filled, choices, Care::Careful);
    }
  }

  void walk_branches() {
    queue_.push_back({});
    walk_on();
    observer_.report().is_complete = queue_.empty();
  }

  void walk_on() {
    for (std::size_t count = 0; !queue_.empty() && count < ways_max_; ++count) {
      const Choices choices = std::move(queue_.front());
      queue_.pop_front();
      const Filled filled = fill(form_, facts_, candidates_, choices);
      keep(filled, choices);
      branch(filled.sheet, choices);
    }
  }

  /// A way that shows nothing new is not needed for the cover, but tells how long ways are.
  bool keep(const Filled& filled, const Choices& choices, Care care = Care::AsChosen) {
    Seen seen = observer_.look(filled.sheet);
    if (seen.problems.empty()) lengths_.push_back(seen.length);
    const bool is_good = seen.problems.empty();
    std::set<std::uint32_t>& known = is_good ? seen_well_ : seen_;
    const std::size_t before = known.size();
    known.insert(seen.things.begin(), seen.things.end());
    const bool is_longest = is_good && seen.length.questions > longest_;
    const bool is_shortest = is_good && seen.length.questions < shortest_;
    if (is_longest) longest_ = seen.length.questions;
    if (is_shortest) shortest_ = seen.length.questions;
    const bool is_new = known.size() > before;
    if (is_new || is_longest || is_shortest) {
      ways_.push_back({choices, care, std::move(seen)});
    }
    return is_new;
  }

  /// From each different set of shown questions, every other answer to every question is tried.
  void branch(const Sheet& sheet, const Choices& choices) {
    std::set<std::string> shown;
    for (const Slot& slot : sheet.slots()) {
      if (slot.shown) shown.insert(field_path_of(slot));
    }
    const std::size_t scene = scenes_.emplace(std::move(shown), scenes_.size()).first->second;
    for (const Slot& slot : sheet.slots()) {
      if (!slot.shown) continue;
      const std::string field_path = field_path_of(slot);
      const std::size_t count = candidates_.of(field_path).size();
      for (std::size_t value = 0; value < count; ++value) {
        if (!tried_.emplace(scene, field_path, value).second) continue;
        const auto now = choices.find(slot.path);
        const bool is_now = now == choices.end() ? value == 0 && slot.field->checks.empty()
                                                 : now->second == value;
        if (is_now) continue;
        Choices next = choices;
        next[slot.path] = value;
        queue_.push_back(std::move(next));
      }
    }
  }

  /// Branches of what is found this way are walked too.
  void search_for_the_rest() {
    queue_.clear();
    GoalSearch search(form_, facts_, candidates_);
    for (const Goal& goal : open_goals(form_, observer_.report())) {
      search.run(goal, goal_tries, [&](const Filled& filled, const Choices& choices) {
        const std::size_t open = open_count();
        keep(filled, choices);
        const bool is_reached = open_count() < open;
        if (is_reached) branch(filled.sheet, choices);
        return is_reached;
      });
    }
  }

  std::size_t open_count() {
    const WalkReport& report = observer_.report();
    return report.one_sided_rules().size() + report.unoffered_options().size();
  }

  void set_lengths() {
    WalkReport& report = observer_.report();
    report.good_ways = lengths_.size();
    if (lengths_.empty()) return;
    std::ranges::sort(lengths_, {}, &WayLength::questions);
    report.shortest = lengths_.front();
    report.typical = lengths_[lengths_.size() / 2];
    report.longest = lengths_.back();
    const int whole = effort_ahead(Sheet(form_, facts_), {}).seconds;
    for (WayLength* length : {&report.shortest, &report.typical, &report.longest}) {
      length->minutes = told_minutes(form_, whole, length->seconds);
    }
  }

  std::vector<CoveringWay> cover() {
    std::vector<CoveringWay> cover;
    std::set<std::uint32_t> shown;
    std::size_t refused = 0;
    for (const std::size_t number : choose_cover(ways_)) {
      const Way& way = ways_[number];
      Filled filled = fill(form_, facts_, candidates_, way.choices, way.care);
      CoveringWay covering;
      covering.name = way.seen.problems.empty() ? "way_" + std::to_string(cover.size() + 1)
                                                : "refused_" + std::to_string(++refused);
      if (way.seen.problems.empty() && cover.size() < 2) {
        covering.name = cover.empty() ? "longest" : "shortest";
      }
      covering.answers = filled.sheet.answers();
      covering.files = std::move(filled.files);
      covering.problems = problems_of(covering);
      for (const Page& page : form_.pages) {
        if (filled.sheet.is_shown(page)) covering.pages.push_back(page.id);
      }
      for (const std::uint32_t thing : way.seen.things) {
        if (shown.insert(thing).second) covering.shows.push_back(observer_.name_of(thing));
      }
      cover.push_back(std::move(covering));
    }
    return cover;
  }

  /// As the server finds them, which sees answers only.
  Problems problems_of(const CoveringWay& way) const {
    std::vector<Attachment> files;
    for (const Submission::Sent& sent : way.files) files.push_back(sent.file);
    return check_answers(form_, facts_, way.answers, files);
  }

  const Form& form_;
  const Facts& facts_;
  std::size_t ways_max_;
  Candidates candidates_;
  Observer observer_;
  std::deque<Choices> queue_;
  std::vector<Way> ways_;
  std::vector<WayLength> lengths_;
  std::set<std::uint32_t> seen_, seen_well_;
  std::size_t longest_ = 0;
  std::size_t shortest_ = SIZE_MAX;
  /// Sets of fields shown, by number. Which row a field stands in makes no difference.
  std::map<std::set<std::string>, std::size_t> scenes_;
  std::set<std::tuple<std::size_t, std::string, std::size_t>> tried_;
};

}  // namespace

Walk walk_form(const Form& form, const Facts& facts, std::size_t ways_max) {
  return Walker(form, facts, ways_max).walk();
}

}  // namespace todoke
