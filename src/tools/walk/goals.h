#pragma once

#include <set>
#include <string>
#include <vector>

#include "tools/walk/fill.h"
#include "tools/walk/walk.h"

namespace todoke {

/// Something that no way has shown yet.
struct Goal {
  std::string name;                   ///< for people
  std::vector<const Rule*> wanted;    ///< must hold
  std::vector<const Rule*> unwanted;  ///< must not
  std::vector<std::string> fields;    ///< paths of all fields that decide, in the form's order
  bool in_row = false;                ///< its own rules read "item"
};

/// What the report has not seen: pages, fields, options, and rules that came out one way only.
std::vector<Goal> open_goals(const Form& form, const WalkReport& report);

/// Answers that lead nearer to a goal are kept, others dropped, from several beginnings. `tries`
/// sheets at most are filled in; each is given to `visit`, which says whether that is enough.
class GoalSearch {
 public:
  GoalSearch(const Form& form, const Facts& facts, const Candidates& candidates)
      : form_(form), facts_(facts), candidates_(candidates) {}

  template <class Visit>
  void run(const Goal& goal, std::size_t tries, Visit visit) {
    bool is_enough = false;
    std::size_t tried = 0;
    const auto try_it = [&](const Choices& choices) {
      const Filled filled = fill(form_, facts_, candidates_, choices);
      is_enough = visit(filled, choices);
      ++tried;
      return score(goal, filled.sheet);
    };
    for (std::uint32_t seed = 0; !is_enough && tried < tries; ++seed) {
      Choices best = beginning(goal, seed);
      double best_score = try_it(best);
      for (bool is_better = true; is_better && !is_enough && tried < tries;) {
        is_better = false;
        for (const std::string& field : goal.fields) {
          const std::size_t count = candidates_.of(field).size();
          for (std::size_t value = 0; value < count && !is_enough && tried < tries; ++value) {
            Choices next = best;
            next[field] = value;
            const double next_score = try_it(next);
            if (next_score <= best_score) continue;
            best = std::move(next);
            best_score = next_score;
            is_better = true;
          }
        }
      }
      if (goal.fields.empty()) break;
    }
  }

 private:
  Choices beginning(const Goal& goal, std::uint32_t seed) const;
  static double score(const Goal& goal, const Sheet& sheet);

  const Form& form_;
  const Facts& facts_;
  const Candidates& candidates_;
};

}  // namespace todoke
