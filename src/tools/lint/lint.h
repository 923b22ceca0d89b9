#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/json.h"

namespace todoke {

enum class Severity : bool { Warning, Error };

/// One thing that an author should mend.
struct Finding {
  Severity severity = Severity::Error;
  std::string where;    ///< "#/pages/2/fields/0/label", or "_blocks/person.json#/fields/1"
  std::string message;  ///< a plain sentence

  bool operator==(const Finding&) const = default;
};

/// Everything that is wrong with a form.json, its blocks and its examples. A form that cannot be
/// loaded gives the first reason only: what comes after it cannot be trusted. `settings` are a
/// municipality's, for the rules and the examples.
std::vector<Finding> lint_form(const std::filesystem::path& form_file, const Json& settings);

/// What is wrong with a life event, forms/_events/<id>.json, beyond what its procedures' forms
/// say of themselves: its joined form is walked, and its own texts are judged. Places
/// of what nobody reaches are pointers into the joined form, which `todoke-form join` prints.
std::vector<Finding> lint_event(const std::filesystem::path& event_file, const Json& settings);

struct FormWords;
/// What the form says in each language, and what it still says in Japanese; none for a sample.
std::vector<FormWords> form_words(const std::filesystem::path& form_file);

}  // namespace todoke
