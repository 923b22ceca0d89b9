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

Result<Words> Words::load(const Json& sentences, const Json& translations) {
  for (const Json* document : {&sentences, &translations}) {
    if (!document->is_object()) return fail("wrong_type", "", "words are one object");
    for (const auto& [key, sentence] : document->items()) {
      if (!sentence.is_string()) return fail("wrong_type", pointer_to("", key), "not a sentence");
    }
  }
  Words words;
  words.sentences_ = sentences;
  words.translations_ = translations;
  return words;
}

std::string Words::say(std::string_view key, Placeholders values) const {
  // "1 question" and "2 questions": a language that tells one from many has both.
  for (const Word& word : values) {
    if (word.name != "count" || word.text != "1") continue;
    const std::string one = std::string(key) + ".one";
    if (has(one)) return fill(sentence(one), values);
  }
  return fill(sentence(key), values);
}

std::string Words::say(const Phrase& phrase) const {
  return fill(sentence(phrase.key), words_of(said(phrase.values)));
}

Values Words::said(const Values& values) const {
  Values said = values;
  const auto unit = said.find("unit");
  for (auto& [name, value] : said) {
    if (name == "unit") continue;
    value = resolve(name == "later" ? translate(value) : value);
    const bool is_bound = name == "min" || name == "max";
    if (const auto date = is_bound ? parse_iso(value) : std::nullopt) value = say_date(*date);
    else if (unit != said.end() && (is_bound || name == "count")) {
      value = with_unit(value, unit->second);
    }
  }
  return said;
}

std::string Words::with_unit(std::string_view count, std::string_view unit) const {
  if (unit.empty()) unit = sentence("row.unit");
  return say("number.with_unit", {{"count", count}, {"unit", resolve(translate(unit))}});
}

namespace {

/// The names of months are words of a language, and so is their order.
std::string say_day_of(const Words& words, std::string_view key, const Date& date) {
  const std::string month = std::to_string(date.month);
  return words.say(key, {{"year", std::to_string(date.year)},
                         {"era", show_era_year(date)},
                         {"month", month},
                         {"month_name", words.say("month." + month)},
                         {"day", std::to_string(date.day)}});
}

}  // namespace

std::string Words::say_date(const Date& date) const {
  if (is_japanese()) return show_date(date);
  return era_of(date) == nullptr ? to_iso(date) : say_day_of(*this, "date.full", date);
}

std::string Words::say_month_day(const Date& date) const {
  return say_day_of(*this, "date.month_day", date);
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
  Values values = said(problem.words);
  std::string& named = values.try_emplace("label", label).first->second;
  named = translate(named);
  if (!problem.message.empty()) return fill(translate(problem.message), words_of(values));
  const std::string key = "problem." + problem.code;
  // A label that is a question stands in quotation marks inside a sentence, once. What is missing
  // is its answer: 「お仕事は何ですか」の答えを選んでください.
  const bool is_quoted = sentence(key).find("「{label}") != std::string::npos;
  if (named.ends_with("か") && !is_quoted) named = say("answer_to", {{"label", named}});
  return fill(sentence(key), words_of(values));
}

std::string Words::language() const { return std::string(text_of(sentences_, "language", "ja")); }

bool Words::is_japanese() const { return text_of(sentences_, "language", "ja").starts_with("ja"); }

}  // namespace todoke
