#include "core/field/integer.h"

#include <algorithm>
#include <optional>

#include "core/base/text.h"

namespace todoke {

namespace {

constexpr long long too_large = integer_max + 1;

/// A digit at the front, 0-9 or 〇 to 九, taken off; or -1.
int take_digit(std::string_view& text) {
  constexpr std::string_view kanji[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  if (!text.empty() && is_digit(static_cast<unsigned char>(text[0]))) {
    const int digit = text[0] - '0';
    text.remove_prefix(1);
    return digit;
  }
  for (std::size_t digit = 0; digit < std::size(kanji); ++digit) {
    if (!text.starts_with(kanji[digit])) continue;
    text.remove_prefix(kanji[digit].size());
    return static_cast<int>(digit);
  }
  return -1;
}

bool is_comma(char32_t c) { return c == U',' || c == U'、' || c == U'､'; }

/// Whether exactly three digits stand at the front, as behind a comma of thousands.
bool begins_with_thousands(std::string_view text) {
  int digits = 0;
  while (digits <= 3 && take_digit(text) >= 0) ++digits;
  return digits == 3;
}

/// Without widths, spaces, commas of thousands and the unit; a minus sign of any kind at the front
/// as "-". Any other comma stays, and is not understood: 「2,5」 is meant as two and a half.
std::string plain(std::string_view text, std::string_view unit) {
  std::string number = remove_spaces(to_half_width(text));
  const std::string plain_unit = remove_spaces(to_half_width(unit));
  if (!plain_unit.empty() && number.ends_with(plain_unit)) {
    number.resize(number.size() - plain_unit.size());
  }
  std::size_t after_first = 0;
  const bool is_negative =
      !number.empty() && is_hyphen(next_code_point(number, after_first));
  std::string digits = is_negative ? "-" : "";
  for (std::size_t at = is_negative ? after_first : 0; at < number.size();) {
    const char32_t c = next_code_point(number, at);
    if (is_comma(c) && begins_with_thousands(std::string_view(number).substr(at))) continue;
    append_code_point(digits, c);
  }
  return digits;
}

/// All digits at the front: 「120」「一二〇」. Nothing when there is none.
std::optional<long long> take_digits(std::string_view& text) {
  std::optional<long long> number;
  for (int digit = take_digit(text); digit >= 0; digit = take_digit(text)) {
    number = std::min(number.value_or(0) * 10 + digit, too_large);
  }
  return number;
}

struct Place {
  std::string_view word;
  long long worth;
};

/// What the word at the front multiplies by, taken off; 1 when none stands there.
long long take_place(std::string_view& text, std::span<const Place> places) {
  for (const Place& place : places) {
    if (!text.starts_with(place.word)) continue;
    text.remove_prefix(place.word.size());
    return place.worth;
  }
  return 1;
}

/// Up to the next 億 or 万: 「二千五百」「2千」「3456」, each word smaller than the one before.
std::optional<long long> take_section(std::string_view& text) {
  constexpr Place places[] = {{"千", 1000}, {"百", 100}, {"十", 10}};
  std::optional<long long> section;
  for (long long before = 10'000; before > 1;) {
    const auto digits = take_digits(text);
    const long long worth = take_place(text, places);
    if (worth == 1 && !digits) break;
    if (worth >= before) return std::nullopt;
    section = std::min(section.value_or(0) + digits.value_or(1) * worth, too_large);
    before = worth;
  }
  return section;
}

/// The sum of its sections, each of a smaller word than the one before: 「1億2千万」「十二万三千」.
std::optional<long long> value_of(std::string_view text) {
  constexpr Place places[] = {{"億", 100'000'000}, {"万", 10'000}};
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  long long total = 0;
  long long before = too_large;
  do {
    const auto section = take_section(text);
    const long long worth = take_place(text, places);
    if (!section || worth >= before) return std::nullopt;
    before = worth;
    total += *section > integer_max / worth ? too_large : *section * worth;
    total = std::min(total, too_large);
  } while (!text.empty());
  return is_negative ? -total : total;
}

bool is_fraction(std::string_view text) {
  const std::size_t stop = text.find('.');
  return stop != text.npos && stop > 0 && value_of(text.substr(0, stop)).has_value() &&
         is_all_digits(text.substr(stop + 1));
}

}  // namespace

Reading read_integer(const FieldView& view, const Unit& unit, long long min) {
  if (trim(view.text()).empty()) return {};
  const std::string text = plain(view.text(), unit.typed);
  const auto value = value_of(text);
  if (!value) return refused(view, {}, is_fraction(text) ? "number_not_whole" : "number_form");
  min = integer_of(view.field.settings, "min").value_or(min);
  const long long max = integer_of(view.field.settings, "max").value_or(integer_max);
  const auto bound = [&](const char* name, long long number) {
    ProblemWords words = {{name, std::to_string(number)}};
    if (!unit.said.empty()) words.emplace("unit", unit.said);
    return words;
  };
  if (*value < min) return refused(view, {}, "number_too_small", bound("min", min));
  if (*value > max) return refused(view, {}, "number_too_large", bound("max", max));
  return understood(*value);
}

void write_integer(const Field&, const Json& answer, const std::string& path, Typed& typed) {
  if (!answer.is_number_integer()) return;
  put(typed, path, {}, std::to_string(answer.get<long long>()));
}

}  // namespace todoke
