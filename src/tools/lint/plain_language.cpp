#include "tools/lint/plain_language.h"

#include <algorithm>

#include "core/base/text.h"
#include "tools/form/form_files.h"

namespace todoke {

namespace {

std::vector<std::string> texts_in(const Json& object, const char* name) {
  std::vector<std::string> texts;
  const Json* list = find_member(object, name);
  if (list == nullptr || !list->is_array()) return texts;
  for (const Json& one : *list) {
    if (const auto* text = one.get_ptr<const std::string*>()) texts.push_back(*text);
  }
  return texts;
}

/// 「{municipality}」 is read as a name of some four characters.
std::string without_placeholders(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    const std::size_t close = text.find('}', open);
    plain += text.substr(0, open);
    if (close == std::string_view::npos) break;
    plain += "みほん市";
    text.remove_prefix(close + 1);
  }
  return plain;
}

std::vector<std::string> sentences_of(std::string_view text) {
  static constexpr std::string_view ends[] = {"。", "？", "！", "\n"};
  std::vector<std::string> sentences(1);
  while (!text.empty()) {
    const auto end = std::ranges::find_if(
        ends, [&](std::string_view one) { return text.starts_with(one); });
    if (end != std::end(ends)) {
      text.remove_prefix(end->size());
      sentences.emplace_back();
    } else {
      sentences.back() += text.front();
      text.remove_prefix(1);
    }
  }
  std::erase(sentences, "");
  return sentences;
}

std::size_t count_of(std::string_view text, std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + word.size())) {
    ++count;
  }
  return count;
}

std::size_t kanji_percent(std::string_view text) {
  std::size_t kanji = 0;
  std::size_t all = 0;
  for (std::size_t at = 0; at < text.size(); ++all) kanji += is_kanji(next_code_point(text, at));
  return all == 0 ? 0 : kanji * 100 / all;
}

/// A sentence says something; the names of things do not, and end in a noun. Papers and offices
/// in a list are called what they are called.
bool is_sentence(std::string_view text) {
  if (count_of(text, "、") >= 2) return false;
  char32_t last = 0;
  for (std::size_t at = 0; at < text.size();) last = next_code_point(text, at);
  return is_hiragana(last);
}

bool is_inside(std::string_view before, std::string_view open, std::string_view close) {
  return count_of(before, open) > count_of(before, close);
}

/// Whether the word at this place is a part of a longer name, or explained there.
bool is_explained(std::string_view text, std::size_t at, std::string_view word) {
  const std::string_view before = text.substr(0, at);
  const std::string_view after = text.substr(at + word.size());
  if (after.starts_with("（") || is_inside(before, "（", "）") || is_inside(before, "「", "」")) {
    return true;
  }
  std::size_t next = 0;
  return !after.empty() && is_kanji(next_code_point(after, next));
}

void find_jargon(const PlainLanguage& plain, std::string_view text,
                 std::vector<std::string>& places) {
  for (const PlainLanguage::Jargon& jargon : plain.jargon) {
    const auto is_there = [&](const std::string& other) { return text.contains(other); };
    if (std::ranges::any_of(jargon.fine_with, is_there)) continue;
    for (std::size_t at = text.find(jargon.word); at != text.npos;
         at = text.find(jargon.word, at + 1)) {
      if (is_explained(text, at, jargon.word)) continue;
      places.push_back("「" + jargon.word + "」 is a word of offices; say 「" + jargon.say +
                       "」, or explain it in （）");
      break;
    }
  }
}

}  // namespace

Result<PlainLanguage> read_plain_language(const std::filesystem::path& forms_folder) {
  const std::filesystem::path file = forms_folder / "plain_language.json";
  PlainLanguage plain;
  if (!std::filesystem::exists(file)) return plain;
  const Result<Json> document = read_json_file(file);
  if (!document) return std::unexpected(document.error());
  const auto number = [&](const char* name) {
    return static_cast<std::size_t>(std::max(0LL, integer_of(*document, name).value_or(0)));
  };
  plain.sentence_characters_max = number("sentence_characters_max");
  plain.statement_characters_max = number("statement_characters_max");
  plain.kanji_percent_max = number("kanji_percent_max");
  plain.kanji_counted_from_characters = number("kanji_counted_from_characters");
  plain.joints_max = number("joints_max");
  plain.joints = texts_in(*document, "joints");
  const Json* jargon = find_member(*document, "jargon");
  if (jargon == nullptr || !jargon->is_array()) return plain;
  for (const Json& entry : *jargon) {
    plain.jargon.push_back({std::string(text_of(entry, "word")), std::string(text_of(entry, "say")),
                            texts_in(entry, "fine_with")});
    if (plain.jargon.back().word.empty()) return fail("wrong_type", "/jargon", "no \"word\"");
  }
  return plain;
}

std::vector<std::string> hard_places(const PlainLanguage& plain, std::string_view text,
                                     bool is_statement) {
  std::vector<std::string> places;
  const std::size_t length_max =
      is_statement ? plain.statement_characters_max : plain.sentence_characters_max;
  for (const std::string& sentence : sentences_of(without_placeholders(text))) {
    const std::size_t length = cluster_count(sentence);
    if (length_max != 0 && length > length_max) {
      places.push_back("a sentence of " + std::to_string(length) + " characters; " +
                       std::to_string(length_max) + " are enough: make two of it");
    }
    const std::size_t kanji = kanji_percent(sentence);
    if (plain.kanji_percent_max != 0 && kanji > plain.kanji_percent_max &&
        length >= plain.kanji_counted_from_characters && is_sentence(sentence)) {
      places.push_back(std::to_string(kanji) + " % kanji in a sentence: use everyday words");
    }
    std::size_t joints = 0;
    for (const std::string& joint : plain.joints) joints += count_of(sentence, joint);
    if (!plain.joints.empty() && joints > plain.joints_max) {
      places.push_back("a sentence that joins " + std::to_string(joints + 1) +
                       " ideas: one sentence for each");
    }
  }
  find_jargon(plain, text, places);
  return places;
}

}  // namespace todoke
