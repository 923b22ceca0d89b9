#include "core/field/integer.h"

#include <algorithm>
#include <optional>

#include "core/base/text.h"

namespace todoke {

namespace {

/// Without widths, spaces, commas and the unit; a minus sign of any kind at the front as "-".
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
    if (c != U',' && c != U'、' && c != U'，' && c != U'､') append_code_point(digits, c);
  }
  return digits;
}

struct Place {
  std::string_view word;
  long long worth;
};

struct Term {
  long long worth = 0;  ///< of the word behind the number; 0: there was no number
  long long value = 0;
};

/// Takes one number and the word behind it: 「12万」 is 120,000. Too large is integer_max + 1.
Term take_term(std::string_view& text) {
  constexpr Place places[] = {{"億", 100'000'000}, {"万", 10'000}, {"千", 1'000}};
  Term term;
  std::size_t count = 0;
  while (count < text.size() && is_digit(static_cast<unsigned char>(text[count]))) {
    if (term.value <= integer_max) term.value = term.value * 10 + (text[count] - '0');
    ++count;
  }
  if (count == 0) return {};
  text.remove_prefix(count);
  term.worth = 1;
  for (const Place& place : places) {
    if (!text.starts_with(place.word)) continue;
    text.remove_prefix(place.word.size());
    term.worth = place.worth;
    break;
  }
  term.value = term.value > integer_max / term.worth ? integer_max + 1 : term.value * term.worth;
  return term;
}

/// The sum of its terms, each of a smaller word than the one before: 「1億2千万」 is not read.
std::optional<long long> value_of(std::string_view text) {
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  long long total = 0;
  long long worth = integer_max;
  do {
    const Term term = take_term(text);
    if (term.worth == 0 || term.worth >= worth) return std::nullopt;
    worth = term.worth;
    total = std::min(total + term.value, integer_max + 1);
  } while (!text.empty());
  return is_negative ? -total : total;
}

bool is_fraction(std::string_view text) {
  const std::size_t stop = text.find('.');
  return stop != text.npos && stop > 0 && value_of(text.substr(0, stop)).has_value() &&
         is_all_digits(text.substr(stop + 1));
}

}  // namespace

Reading read_integer(const FieldView& view, std::string_view unit, long long min) {
  if (trim(view.text()).empty()) return {};
  const std::string text = plain(view.text(), unit);
  const auto value = value_of(text);
  if (!value) return refused(view, {}, is_fraction(text) ? "number_not_whole" : "number_form");
  min = integer_of(view.field.settings, "min").value_or(min);
  const long long max = integer_of(view.field.settings, "max").value_or(integer_max);
  const auto with_unit = [&](long long number) {
    return std::to_string(number) + std::string(unit);
  };
  if (*value < min) return refused(view, {}, "number_too_small", {{"min", with_unit(min)}});
  if (*value > max) return refused(view, {}, "number_too_large", {{"max", with_unit(max)}});
  return understood(*value);
}

void write_integer(const Field&, const Json& answer, const std::string& path, Typed& typed) {
  if (!answer.is_number_integer()) return;
  put(typed, path, {}, std::to_string(answer.get<long long>()));
}

}  // namespace todoke
