#pragma once

#include <set>
#include <string>

#include "core/check/sheet.h"

namespace todoke {

/// How much may still be asked. Notes and groups themselves are no questions; each field of each
/// row is one.
struct Effort {
  /// Required questions that are shown, have no good answer yet, and stay shown whatever is
  /// answered: nobody gets away with fewer.
  int questions_min = 0;
  /// These, and every other question that may still come: optional ones on pages ahead, and hidden
  /// ones whose rules read a question that is still open.
  int questions_max = 0;
  /// Pages that are not shown, but may still come: their rules read an open question.
  std::set<std::string, std::less<>> pages_perhaps;
  /// Time for reading and typing, by kind of field, for the middle between the two.
  int seconds = 0;

  bool operator==(const Effort&) const = default;
};

/// Reading one question of this kind and answering it on a phone.
int seconds_for(std::string_view kind);

/// Whole minutes to tell a resident, at least 1, for `seconds` of our estimate: the form's own
/// "minutes" for the whole (`whole_seconds` of our estimate) is the measure where it is given.
int told_minutes(const Form& form, int whole_seconds, int seconds);

/// What lies ahead. An optional question on one of the `passed` pages was skipped and does not
/// count. Looks at what rules read, and evaluates those of pages that are not shown alone.
Effort effort_ahead(const Sheet& sheet, const std::set<std::string, std::less<>>& passed);

}  // namespace todoke
