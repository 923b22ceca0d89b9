#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "tools/lint/lint.h"

namespace todoke {

/// What a form says in one language besides Japanese.
struct FormWords {
  std::string language;              ///< BCP 47
  std::vector<std::string> missing;  ///< Japanese sentences without a translation, in order
  std::vector<Finding> findings;     ///< placeholders that differ; translations of nothing
};

/// Every language of forms/_words, with the translations there and in the form's own folder.
/// `form` is expanded, `catalogue` its catalogue.json (or null).
std::vector<FormWords> read_form_words(const std::filesystem::path& folder, const Json& form,
                                       const Json& catalogue);

/// The Japanese sentences of a document that a resident may be shown, each once, in order.
std::vector<std::string> shown_sentences(const Json& document);

/// Whether both have the same {placeholders}, each as often.
bool has_same_placeholders(std::string_view text, std::string_view translation);

}  // namespace todoke
