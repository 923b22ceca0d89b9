#include "screen/words.h"

namespace todoke {

std::vector<Word> words_of(const Values& values) {
  std::vector<Word> words;
  for (const auto& [name, text] : values) words.push_back({name, text});
  return words;
}

std::string fill(std::string_view text, std::span<const Word> values) {
  std::string filled;
  filled.reserve(text.size());
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    filled += text.substr(0, open);
    text.remove_prefix(open);
    const std::size_t close = text.find('}');
    if (close == std::string_view::npos) return filled += text;
    std::string_view part = text.substr(0, close + 1);
    const std::string_view name = text.substr(1, close - 1);
    for (const Word& word : values) {
      if (word.name == name) part = word.text;
    }
    filled += part;
    text.remove_prefix(close + 1);
  }
  return filled;
}

Result<Words> Words::load(const Json& document) {
  if (!document.is_object()) return fail("wrong_type", "", "words are one object");
  for (const auto& [key, sentence] : document.items()) {
    if (!sentence.is_string()) return fail("wrong_type", pointer_to("", key), "not a sentence");
  }
  Words words;
  words.sentences_ = document;
  return words;
}

bool Words::has(std::string_view key) const { return find_member(sentences_, key) != nullptr; }

std::string Words::resolve(std::string_view value) const {
  std::string said;
  for (std::string_view rest = value; rest.starts_with('@');) {
    const std::size_t end = std::min(rest.find('@', 1), rest.size());
    const std::string_view key = rest.substr(1, end - 1);
    if (!has(key)) return std::string(value);
    if (!said.empty()) said += say("list.and");
    said += say(key);
    rest.remove_prefix(end);
  }
  return said.empty() ? std::string(value) : said;
}

std::string Words::say(const Problem& problem, std::string_view label) const {
  Values values = problem.words;
  for (auto& [name, value] : values) value = resolve(value);
  std::string& named = values.try_emplace("label", label).first->second;
  if (!problem.message.empty()) return fill(problem.message, words_of(values));
  const std::string key = "problem." + problem.code;
  // A label that is a question stands in quotation marks inside a sentence, once.
  const bool is_quoted = sentence(key).find("「{label}") != std::string::npos;
  if (named.ends_with("か") && !is_quoted) named = "「" + named + "」";
  return fill(sentence(key), words_of(values));
}

std::string Words::language() const { return std::string(text_of(sentences_, "language", "ja")); }

}  // namespace todoke
