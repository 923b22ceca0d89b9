#include "tools/lint/form_words.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "tools/form/form_files.h"

namespace todoke {

namespace {

namespace fs = std::filesystem;

/// Members that nobody is shown, or that stay Japanese: laws, names of the paper, search words.
bool is_shown(const std::string& member) {
  constexpr std::string_view unseen[] = {
      "legal_basis", "version", "id",    "valid_from", "fact",  "show_if",    "rule",
      "require_if",  "values",  "facts", "words",      "$schema", "life_events", "url",
      "official_name", "applicants", "official_fields", "variants", "own_fields"};
  return !std::ranges::contains(unseen, std::string_view(member));
}

bool is_japanese(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_hiragana(c) || is_katakana(c) || is_kanji(c)) return true;
  }
  return false;
}

void collect(const Json& part, std::set<std::string>& known, std::vector<std::string>& sentences) {
  if (const auto* text = part.get_ptr<const std::string*>()) {
    if (is_japanese(*text) && known.insert(*text).second) sentences.push_back(*text);
    return;
  }
  // A number's items would be itself.
  if (!part.is_structured()) return;
  for (const auto& [member, value] : part.items()) {
    if (part.is_array() || is_shown(member)) collect(value, known, sentences);
  }
}

std::vector<std::string> placeholders(std::string_view text) {
  std::vector<std::string> found;
  while (true) {
    const std::size_t open = text.find('{');
    const std::size_t close = text.find('}', std::min(open, text.size()));
    if (close == text.npos) break;
    found.emplace_back(text.substr(open, close - open + 1));
    text.remove_prefix(close + 1);
  }
  std::ranges::sort(found);
  return found;
}

Json read_words(const fs::path& file) {
  if (!fs::exists(file)) return Json::object();
  return read_json_file(file).value_or(Json::object());
}

}  // namespace

std::vector<std::string> shown_sentences(const Json& document) {
  std::set<std::string> known;
  std::vector<std::string> sentences;
  collect(document, known, sentences);
  return sentences;
}

bool has_same_placeholders(std::string_view text, std::string_view translation) {
  return placeholders(text) == placeholders(translation);
}

std::vector<FormWords> read_form_words(const fs::path& folder, const Json& form,
                                       const Json& catalogue) {
  const std::vector<std::string> sentences = shown_sentences(Json{form, catalogue});
  const fs::path shared = folder.parent_path() / "_words";
  std::vector<FormWords> all;
  if (!fs::is_directory(shared)) return all;
  for (const auto& entry : fs::directory_iterator(shared)) {
    if (entry.path().extension() != ".json") continue;
    FormWords words{entry.path().stem().string(), {}, {}};
    const std::string name = "words." + words.language + ".json";
    const Json own = read_words(folder / name);
    const Json common = read_words(entry.path());
    for (const std::string& sentence : sentences) {
      const Json* translation = find_member(own, sentence);
      if (translation == nullptr) translation = find_member(common, sentence);
      if (translation == nullptr || !translation->is_string()) words.missing.push_back(sentence);
    }
    for (const auto& [sentence, translation] : own.items()) {
      const auto* text = translation.get_ptr<const std::string*>();
      if (text == nullptr || !has_same_placeholders(sentence, *text)) {
        words.findings.push_back({Severity::Error, name, "「" + sentence + "」: the translation has "
                                  "other words in braces"});
      }
    }
    all.push_back(std::move(words));
  }
  std::ranges::sort(all, {}, &FormWords::language);
  return all;
}

}  // namespace todoke
