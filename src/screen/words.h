#pragma once

#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/answer/problem.h"
#include "core/base/date.h"
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

/// What is said in one language: the engine's own sentences, flat JSON {"key": "sentence with
/// {placeholders}"}, and the form's, {"Japanese sentence": "translation"}. A key that is missing is
/// said as the key itself: ugly, harmless, and found by a test. A sentence of the form without a
/// translation is said as the form writes it, so that a stale translation is never shown.
class Words {
 public:
  /// Errors: "wrong_type" with the pointer of what is no string.
  static Result<Words> load(const Json& sentences, const Json& translations = Json::object());

  bool has(std::string_view key) const;
  std::string say(std::string_view key, Placeholders values = {}) const;
  std::string say(const Phrase& phrase) const;
  /// A text of the form. Never typed text: an answer that reads like a sentence stays as it is.
  std::string_view translate(std::string_view form_text) const {
    return text_of(translations_, form_text, form_text);
  }
  /// 「1990年（平成2年）4月1日」, "April 1, 1990 (平成2年)"
  std::string say_date(const Date& date) const;
  /// 「4月1日」
  std::string say_month_day(const Date& date) const;
  /// 「3人」; `unit` as the form writes it, 「件」 without one.
  std::string with_unit(std::string_view count, std::string_view unit) const;
  /// The form's own message, or the sentence "problem.<code>" with {label} and the problem's words.
  /// A word that is keys, "@date.month@date.day", is said as the words of those keys.
  std::string say(const Problem& problem, std::string_view label) const;
  /// A value of a sentence: "@key" as the word of that key, anything else as it is.
  std::string resolve(std::string_view value) const;
  /// BCP 47, from the key "language".
  std::string language() const;
  /// Japanese or やさしい日本語: what core shows is in Japanese.
  bool is_japanese() const;

 private:
  std::string_view sentence(std::string_view key) const { return text_of(sentences_, key, key); }
  Values said(const Values& values) const;

  Json sentences_ = Json::object();
  Json translations_ = Json::object();
};

}  // namespace todoke
