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

constexpr DatePart not_understood = {DateState::NotUnderstood};

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

/// 0 to 9 for 〇 to 九, -1 for others.
int kanji_digit(char32_t c) {
  constexpr std::u32string_view digits = U"〇一二三四五六七八九";
  const std::size_t found = digits.find(c);
  return found == digits.npos ? -1 : static_cast<int>(found);
}

/// Adds the number that stands in kanji at `at` as digits and moves behind it: 「六十三」「六三」 63,
/// 「十」 10, 「一九八三」 1983.
void append_kanji_number(std::string& result, std::string_view text, std::size_t& at) {
  bool has_digit = false;  // since the last 十
  bool has_ten = false;
  for (std::size_t next = at; next < text.size(); at = next) {
    const char32_t c = next_code_point(text, next);
    const int digit = kanji_digit(c);
    if (digit < 0 && c != U'十') break;
    if (digit >= 0) result += static_cast<char>('0' + digit);
    else if (!has_digit) result += '1';
    has_ten |= c == U'十';
    has_digit = digit >= 0;
  }
  if (has_ten && !has_digit) result += '0';
}

DatePart year_of_era(const Era& era, Digits digits) {
  if (digits.count == 0 || digits.count > 2 || digits.number == 0) return not_understood;
  return {DateState::Understood, gregorian_year(era, digits.number), &era, digits.number};
}

DatePart year_without_era(Digits digits) {
  if (digits.count == 4 && digits.number > 0) return {DateState::Understood, digits.number};
  if (digits.count == 1 || digits.count == 2) return {DateState::Ambiguous, digits.number};
  return not_understood;
}

/// Takes the year from the beginning, with the word 年 if it stands there.
DatePart take_one_year(std::string_view& text, bool& has_word) {
  take(text, "西暦");
  const Era* era = take_era(text);
  Digits digits;
  if (era != nullptr && take(text, "元")) digits = {1, 1};
  else digits = take_digits(text, era != nullptr ? 2 : 4);
  has_word = take(text, "年");
  return era != nullptr ? year_of_era(*era, digits) : year_without_era(digits);
}

/// The same year in the other calendar, in brackets behind the first or behind its 年.
DatePart take_year(std::string_view& text, bool& has_word) {
  const DatePart year = take_one_year(text, has_word);
  if (!take(text, "(")) return year;
  bool has_word_inside = false;
  const DatePart other = take_one_year(text, has_word_inside);
  if (!take(text, ")") || other.state != DateState::Understood) return not_understood;
  has_word |= take(text, "年");
  if (year.state != DateState::Understood || (year.era == nullptr) == (other.era == nullptr)) {
    return not_understood;
  }
  const DatePart& western = year.era == nullptr ? year : other;
  const DatePart& eastern = year.era == nullptr ? other : year;
  const bool agrees = western.number == eastern.number;
  return {agrees ? DateState::Understood : DateState::Contradictory, western.number, eastern.era,
          eastern.era_year};
}

enum class Spaces : bool { Nothing, Separate };

bool is_kanji_number(char32_t c) { return c == U'十' || kanji_digit(c) >= 0; }

/// Widths folded, any hyphen as "-", slashes and dots of any kind as "/", numbers in kanji as
/// digits. Spaces go, or stand as "/" between two digits.
std::string plain(std::string_view text, Spaces spaces = Spaces::Nothing) {
  const std::string folded = to_half_width(text);
  std::string result;
  bool is_after_space = false;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t here = at;
    const char32_t c = next_code_point(folded, at);
    if (is_space(c)) {
      is_after_space = true;
      continue;
    }
    const bool is_number = is_digit(c) || is_kanji_number(c);
    if (spaces == Spaces::Separate && is_after_space && is_number && !result.empty() &&
        is_digit(static_cast<unsigned char>(result.back()))) {
      result += '/';
    }
    is_after_space = false;
    if (is_kanji_number(c)) append_kanji_number(result, folded, at = here);
    else if (is_hyphen(c)) result += '-';
    else if (c == U'/' || c == U'．' || c == U'。' || c == U'・' || c == U'･') result += '/';
    else append_code_point(result, c);
  }
  return result;
}

bool take_separator(std::string_view& text) {
  return take(text, "/") || take(text, "-") || take(text, ".");
}

/// 「（木）」「生まれ」: what people add behind a date.
void take_ending(std::string_view& text) {
  if (take(text, "(")) {
    for (const std::string_view day : {"日", "月", "火", "水", "木", "金", "土"}) {
      if (take(text, day)) break;
    }
    take(text, "曜日");
    if (!take(text, ")")) text = "?";
  }
  if (take(text, "生")) take(text, "まれ");
}

}  // namespace

DatePart read_year(std::string_view text) {
  const std::string folded = plain(text);
  std::string_view rest = folded;
  if (rest.empty()) return {};
  bool has_word = false;
  const DatePart reading = take_year(rest, has_word);
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

namespace {

/// 「580203」: a year of two digits without an era, if the rest can be a month and a day.
DateReading read_six_digits(std::string_view digits) {
  const Digits year = take_digits(digits, 2);
  const Digits month = take_digits(digits, 2);
  const Digits day = take_digits(digits, 2);
  if (month.number < 1 || month.number > 12 || day.number < 1 || day.number > 31) return {};
  const DatePart part = year_without_era(year);
  return {part.state, {year.number, month.number, day.number}, part};
}

}  // namespace

DateReading read_whole_date(std::string_view text) {
  const std::string folded = plain(text, Spaces::Separate);
  std::string_view rest = folded;
  if (rest.size() == 6 && rest.find_first_not_of("0123456789") == rest.npos) {
    return read_six_digits(rest);
  }
  bool has_word = false;
  const DatePart year = take_year(rest, has_word);
  const bool is_run_of_digits =
      !has_word && rest.size() == 4 && rest.find_first_not_of("0123456789") == rest.npos;
  if (!is_run_of_digits && !take_separator(rest) && !has_word) return {};
  const Digits month = take_digits(rest, 2);
  if (!is_run_of_digits && !take(rest, "月") && !take_separator(rest)) return {};
  take_separator(rest);
  const Digits day = take_digits(rest, 2);
  take(rest, "日");
  take_ending(rest);
  if (month.count == 0 || day.count == 0 || !rest.empty()) return {};
  return {year.state, {year.number, month.number, day.number}, year};
}

}  // namespace todoke
