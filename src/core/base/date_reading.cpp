#include "core/base/date_reading.h"

#include <array>
#include <string>

#include "core/base/text.h"

namespace todoke {

namespace {

struct EraWord {
  std::string_view word;
  char letter;
};

/// Longer words first. The one-character signs ㍻ and so on are still in use.
constexpr std::array<EraWord, 15> era_words = {{
    {"令和", 'R'}, {"平成", 'H'}, {"昭和", 'S'}, {"大正", 'T'}, {"明治", 'M'},
    {"㋿", 'R'},   {"㍻", 'H'},   {"㍼", 'S'},   {"㍽", 'T'},   {"㍾", 'M'},
    {"令", 'R'},   {"平", 'H'},   {"昭", 'S'},   {"大", 'T'},   {"明", 'M'},
}};

constexpr int first_gregorian_year = 1873;
constexpr DatePart not_understood = {DateState::NotUnderstood, 0};

bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

const Era* take_era(std::string_view& text) {
  for (const EraWord& era : era_words) {
    if (take(text, era.word)) return find_era(era.letter);
  }
  if (text.empty()) return nullptr;
  const Era* era = find_era(text.front());
  if (era == nullptr) return nullptr;
  text.remove_prefix(1);
  take(text, ".");
  return era;
}

/// The number at the beginning and how many digits it has.
struct Digits {
  int number = 0;
  std::size_t count = 0;
};

Digits take_digits(std::string_view& text, std::size_t count_max) {
  Digits digits;
  while (digits.count < count_max && digits.count < text.size()) {
    const char c = text[digits.count];
    if (c < '0' || c > '9') break;
    digits.number = digits.number * 10 + (c - '0');
    ++digits.count;
  }
  text.remove_prefix(digits.count);
  return digits;
}

DatePart year_of(const Era* era, Digits digits) {
  if (era != nullptr) {
    if (digits.count == 0 || digits.count > 2 || digits.number == 0) {
      return not_understood;
    }
    const int year = gregorian_year(*era, digits.number);
    if (year < first_gregorian_year) return not_understood;
    return {DateState::Understood, year};
  }
  if (digits.count == 4 && digits.number > 0) return {DateState::Understood, digits.number};
  if (digits.count == 1 || digits.count == 2) return {DateState::Ambiguous, 0};
  return not_understood;
}

/// Takes the year from the beginning, with the word 年 if it stands there.
DatePart take_year(std::string_view& text, std::size_t digits_max, bool& has_word) {
  take(text, "西暦");
  const Era* era = take_era(text);
  Digits digits;
  if (era != nullptr && take(text, "元")) digits = {1, 1};
  else digits = take_digits(text, era != nullptr ? 2 : digits_max);
  has_word = take(text, "年");
  return year_of(era, digits);
}

/// Widths folded, no spaces, any hyphen as "-", slashes and dots of any kind as "/".
std::string plain(std::string_view text) {
  const std::string folded = to_half_width(text);
  std::string result;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = next_code_point(folded, at);
    if (is_space(c)) continue;
    if (is_hyphen(c)) result += '-';
    else if (c == U'/' || c == U'．' || c == U'。' || c == U'・' || c == U'･') result += '/';
    else append_code_point(result, c);
  }
  return result;
}

bool take_separator(std::string_view& text) {
  return take(text, "/") || take(text, "-") || take(text, ".");
}

}  // namespace

DatePart read_year(std::string_view text) {
  const std::string folded = plain(text);
  std::string_view rest = folded;
  if (rest.empty()) return {};
  bool has_word = false;
  const DatePart reading = take_year(rest, 4, has_word);
  if (!rest.empty()) return not_understood;
  return reading;
}

DatePart read_month_or_day(std::string_view text, std::string_view word) {
  const std::string folded = plain(text);
  std::string_view rest = folded;
  if (rest.empty()) return {};
  const Digits digits = take_digits(rest, 2);
  take(rest, word);
  if (digits.count == 0 || !rest.empty()) return not_understood;
  return {DateState::Understood, digits.number};
}

DateReading read_whole_date(std::string_view text) {
  const std::string folded = plain(text);
  std::string_view rest = folded;
  bool has_word = false;
  const DatePart year = take_year(rest, 4, has_word);
  const bool is_run_of_digits =
      !has_word && rest.size() == 4 && rest.find_first_not_of("0123456789") == rest.npos;
  if (!is_run_of_digits && !has_word && !take_separator(rest)) return {};
  const Digits month = take_digits(rest, 2);
  if (!is_run_of_digits && !take(rest, "月") && !take_separator(rest)) return {};
  const Digits day = take_digits(rest, 2);
  take(rest, "日");
  if (month.count == 0 || day.count == 0 || !rest.empty()) return {};
  return {year.state, {year.number, month.number, day.number}};
}

}  // namespace todoke
