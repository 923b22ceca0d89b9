#pragma once

#include <cstdint>

#include "tools/walk/candidates.h"

namespace todoke {

/// Residents who answer by chance what they are asked, as far as a form's checks let them. The same
/// seed answers the same.
class Chance {
 public:
  Chance(const Form& form, const Facts& facts)
      : form_(form), facts_(facts), candidates_(form, facts) {}

  /// Whether every answer is as likely, or most are the ordinary one, as on a typical way.
  enum class Mood : std::uint8_t { Wild, Typical };

  /// A sheet with an answer to every question shown; now and then with files. Its problems are
  /// those that no candidate mends.
  Sheet fill(unsigned seed, Mood mood = Mood::Wild) const;

 private:
  const Form& form_;
  const Facts& facts_;
  Candidates candidates_;
};

/// Questions shown: notes and groups are none.
std::size_t count_questions(const Sheet& sheet);

}  // namespace todoke
