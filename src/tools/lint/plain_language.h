#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"

namespace todoke {

/// How texts for residents are measured: forms/plain_language.json.
struct PlainLanguage {
  struct Jargon {
    std::string word;
    std::string say;                     ///< what to say instead
    std::vector<std::string> fine_with;  ///< words beside which it is understood
  };
  std::size_t sentence_characters_max = 0;   ///< 0: not measured
  std::size_t statement_characters_max = 0;  ///< of a consent, which must name everything
  std::size_t kanji_percent_max = 0;
  std::size_t kanji_counted_from_characters = 0;  ///< shorter texts are names of things
  std::size_t joints_max = 0;                     ///< of ideas, in one sentence
  std::vector<std::string> joints;
  std::vector<Jargon> jargon;
};

/// Nothing is measured where there is no such file. Errors: "not_json", "wrong_type".
Result<PlainLanguage> read_plain_language(const std::filesystem::path& forms_folder);

/// What is hard to read in a text, a sentence for the author each. `is_statement`: of a consent.
std::vector<std::string> hard_places(const PlainLanguage& plain, std::string_view text,
                                     bool is_statement);

}  // namespace todoke
