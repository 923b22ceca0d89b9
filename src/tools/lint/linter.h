#pragma once

#include <string>
#include <vector>

#include "core/check/sheet.h"
#include "tools/form/form_files.h"
#include "tools/lint/lint.h"

namespace todoke {

/// Collects findings; places are given as pointers into the expanded form and told as the
/// author's.
class Findings {
 public:
  explicit Findings(const Expansion& expansion) : expansion_(expansion) {}

  void error(const std::string& pointer, std::string message);
  void warn(const std::string& pointer, std::string message);
  /// In another file of the form's folder, or of the forms folder.
  void add_in(const std::string& file, Severity severity, const std::string& pointer,
              std::string message);
  std::vector<Finding> take() { return std::move(list_); }

 private:
  void add(Severity severity, const std::string& pointer, std::string message);
  const Expansion& expansion_;
  std::vector<Finding> list_;
};

/// A field in its place, as the rounds of lint visit it.
struct Visit {
  const Form& form;
  const Field& field;
  const Field* group;   ///< null for a field of a page
  std::size_t page;     ///< number of its page
  std::string pointer;  ///< in the expanded form
};

class Vocabulary;
struct PlainLanguage;

/// "kitchen_sink" is no procedure: nobody looks for it, and it asks nobody's facts. The ids of
/// procedures have a "-".
inline bool is_sample(const Form& form) { return !form.id.contains('-'); }

/// Every field of the form, a group before the fields of its rows.
std::vector<Visit> visits(const Form& form);

/// Labels, options, ids, and the parameters that the field's kind takes (lint_fields.cpp).
void lint_field(const Visit& visit, Findings& findings);
/// What the rules of pages and fields read (lint_rules.cpp).
void lint_rules(const Form& form, const Json& settings, Findings& findings);
/// Rules that can never be true, or always are, by what they read alone (lint_logic.cpp).
void lint_logic(const Form& form, Findings& findings);
/// A least that is more than the most (lint_logic.cpp).
void lint_bounds(const Visit& visit, Findings& findings);
/// Ages, periods and amounts that stand in a rule, not in dated values (lint_numbers.cpp).
void lint_numbers(const Form& form, Findings& findings);
/// Long sentences, many kanji, office jargon (lint_language.cpp).
void lint_language(const Json& form, const PlainLanguage& plain, Findings& findings);
/// Sentences that scold, or that hold words in braces which nothing replaces (lint_texts.cpp).
void lint_texts(const Json& form, Findings& findings);
/// Intro, dates, and the size of pages (lint_pages.cpp).
void lint_pages(const Form& form, Findings& findings);
/// That facts are known, asked once, and named where a field asks for one (lint_facts.cpp).
void lint_facts(const Form& form, const Vocabulary& vocabulary, Findings& findings);
/// catalogue.json: its shape, and that form and official paper ask the same (lint_catalogue.cpp).
void lint_catalogue(const Form& form, const Json& catalogue, Findings& findings);

}  // namespace todoke
