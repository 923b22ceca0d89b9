#pragma once

#include <map>
#include <string>
#include <vector>

namespace todoke {

/// A resident's mistake, or something still missing: data, never an exception. The sentence that
/// is shown is made from `code` and `words` by screen/words; only codes and places leave the
/// device in measurements and server answers.
struct Problem {
  /// Stable, snake_case: "required", "date_does_not_exist", "check_digit". Each code has a
  /// sentence "problem.<code>" in assets/words/<lang>.json that says how to mend it.
  std::string code;
  /// The path of the input to mend: "claimant_birth_date/day", "children/2/name/family".
  std::string at;
  /// Values for the {placeholders} of the sentence, for example month and day. "@key" is the word
  /// of that key in the resident's language, "min" and "max" may be days as ISO writes them, and
  /// "unit" is what the form counts min, max or count in.
  std::map<std::string, std::string> words;
  /// The form's own sentence, when the form gave one (a field's check); else empty.
  std::string message;

  bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

}  // namespace todoke
