#include "tools/walk/cover.h"

#include <algorithm>
#include <set>
#include <utility>

namespace todoke {

namespace {

class Cover {
 public:
  explicit Cover(const std::vector<Way>& ways) : ways_(ways) {}

  std::vector<std::size_t> choose() {
    const auto is_good = [&](std::size_t way) { return ways_[way].seen.problems.empty(); };
    std::vector<std::size_t> good;
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < ways_.size(); ++i) (is_good(i) ? good : others).push_back(i);
    const auto questions = [&](std::size_t way) { return ways_[way].seen.length.questions; };
    if (!good.empty()) {
      take(*std::ranges::max_element(good, {}, questions));
      take(*std::ranges::min_element(good, {}, questions));
    }
    take_greedily(good);
    const auto problems = [&](std::size_t way) { return ways_[way].seen.problems.size(); };
    std::ranges::stable_sort(others, {}, problems);
    take_greedily(others);
    return std::move(chosen_);
  }

 private:
  void take(std::size_t way) {
    if (std::ranges::contains(chosen_, way)) return;
    chosen_.push_back(way);
    covered_.insert(ways_[way].seen.things.begin(), ways_[way].seen.things.end());
  }

  std::size_t gain(std::size_t way) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        ways_[way].seen.things, [&](std::uint32_t thing) { return !covered_.contains(thing); }));
  }

  void take_greedily(const std::vector<std::size_t>& ways) {
    for (;;) {
      const auto best = std::ranges::max_element(ways, {}, [&](std::size_t way) {
        return gain(way);
      });
      if (best == ways.end() || gain(*best) == 0) return;
      take(*best);
    }
  }

  const std::vector<Way>& ways_;
  std::set<std::uint32_t> covered_;
  std::vector<std::size_t> chosen_;
};

}  // namespace

std::vector<std::size_t> choose_cover(const std::vector<Way>& ways) { return Cover(ways).choose(); }

}  // namespace todoke
