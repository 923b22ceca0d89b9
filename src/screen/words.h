#pragma once

#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/answer/problem.h"
#include "core/base/json.h"

namespace todoke {

/// What stands in place of {name}. Both are borrowed, until the call that takes them returns.
struct Word {
  std::string_view name;
  std::string_view text;
};
/// Written where a sentence is said; never kept in a variable, since it owns nothing.
using Placeholders = std::initializer_list<Word>;
/// What stands in place of names, to be kept: Problem::words has the same shape.
using Values = std::map<std::string, std::string>;
std::vector<Word> words_of(const Values& values);

/// Puts values in place of {names}. A name without a value stays as it is written.
std::string fill(std::string_view text, std::span<const Word> values);
inline std::string fill(std::string_view text, Placeholders values) {
  return fill(text, std::span(values.begin(), values.size()));
}

/// A sentence by its key, to be said later in the resident's language.
struct Phrase {
  std::string key;
  Values values;

  bool operator==(const Phrase&) const = default;
};

/// The engine's own sentences in one language: flat JSON {"key": "sentence with {placeholders}"}.
/// A key that is missing is said as the key itself: ugly, harmless, and found by a test.
class Words {
 public:
  /// Errors: "wrong_type" with the pointer of what is no string.
  static Result<Words> load(const Json& document);

  bool has(std::string_view key) const;
  std::string say(std::string_view key, Placeholders values = {}) const {
    return fill(sentence(key), values);
  }
  std::string say(const Phrase& phrase) const {
    return fill(sentence(phrase.key), words_of(phrase.values));
  }
  /// The form's own message, or the sentence "problem.<code>" with {label} and the problem's words.
  /// A word that is keys, "@date.month@date.day", is said as the words of those keys.
  std::string say(const Problem& problem, std::string_view label) const;
  /// A value of a sentence: "@key" as the word of that key, anything else as it is.
  std::string resolve(std::string_view value) const;
  /// BCP 47, from the key "language".
  std::string language() const;

 private:
  std::string_view sentence(std::string_view key) const { return text_of(sentences_, key, key); }

  Json sentences_ = Json::object();
};

}  // namespace todoke
