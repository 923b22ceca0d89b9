#pragma once

#include <expected>
#include <string>

#include "core/answer/problem.h"

namespace todoke::intake {

/// Why something was not taken. Data for whoever speaks to the sender; it holds codes,
/// places and bounds, never what was typed.
struct Refusal {
  enum class Reason {
    Malformed,         ///< the bytes are no submission
    UnknownForm,       ///< no version of this form is here
    VersionNotValid,   ///< this version is not, not yet or no longer taken
    TooLarge,
    TypeNotTaken,      ///< the content is of no type that is taken, or not what it says
    Unprocessable,     ///< well-formed, but not what it says of itself, or one too many
    AnswersRefused,    ///< `problems` says which
    Conflict,          ///< the submission id was used for other bytes
    StoreUnavailable,  ///< nothing was stored; the same bytes may be sent again
    NotThere,          ///< no such upload
  };
  Reason reason = Reason::Malformed;
  /// What exactly, snake_case: "not_json", "bad_uuid", "too_deep" …
  std::string code;
  /// Where in the submission, as a JSON pointer; may be empty.
  std::string where;
  /// Codes and places, and of the words those that say what a form allows ("min", "max",
  /// "expected", "unit", "later"); messages are left empty.
  Problems problems;
};

template <class T>
using Taken = std::expected<T, Refusal>;

}  // namespace todoke::intake
