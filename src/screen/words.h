#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

#include "core/answer/problem.h"
#include "core/base/json.h"

namespace todoke {

using Placeholders = std::map<std::string, std::string>;

/// Puts values in place of {names}. A name without a value stays as it is written.
std::string fill(std::string_view text, const Placeholders& values);

/// A sentence by its key, to be said later in the resident's language.
struct Phrase {
  std::string key;
  Placeholders values;

  bool operator==(const Phrase&) const = default;
};

/// The engine's own sentences in one language: flat JSON {"key": "sentence with {placeholders}"}.
/// A key that is missing is said as the key itself: ugly, harmless, and found by a test.
class Words {
 public:
  /// Errors: "wrong_type" with the pointer of what is no string.
  static Result<Words> load(const Json& document);

  bool has(std::string_view key) const;
  std::string say(std::string_view key, const Placeholders& values = {}) const;
  std::string say(const Phrase& phrase) const { return say(phrase.key, phrase.values); }
  /// The form's own message, or the sentence "problem.<code>" with {label} and the problem's words.
  /// A word that is keys, "@date.month@date.day", is said as the words of those keys.
  std::string say(const Problem& problem, std::string_view label) const;
  /// A value of a sentence: "@key" as the word of that key, anything else as it is.
  std::string resolve(std::string_view value) const;
  /// BCP 47, from the key "language".
  std::string language() const;

 private:
  Json sentences_ = Json::object();
};

}  // namespace todoke
