#include "core/base/date.h"

#include <array>

#include "core/base/date_reading.h"
#include "core/field/kinds.h"
#include "core/field/reading.h"

namespace todoke {

namespace {

constexpr std::array<std::string_view, 3> parts = {"year", "month", "day"};

/// Earlier dates were lunar; a resident who writes one has mistyped.
constexpr Date earliest = {1873, 1, 1};

struct Typing {
  DatePart year;
  DatePart month;
  DatePart day;
};

/// A bound of the form: an ISO date or "today".
std::optional<Date> bound_of(const FieldView& view, std::string_view key) {
  const std::string_view text = text_of(view.field.settings, key);
  return text == "today" ? view.facts.today : parse_iso(text);
}

std::string bound_word(const FieldView& view, std::string_view key, const Date& bound) {
  return text_of(view.field.settings, key) == "today" ? "今日" : show_date(bound);
}

Reading read_existing(const FieldView& view, const Date& date) {
  const auto min = bound_of(view, "min");
  if (min && date < *min) {
    return refused(view, "year", "date_too_early", {{"date", bound_word(view, "min", *min)}});
  }
  if (date < earliest) {
    return refused(view, "year", "date_too_early", {{"date", show_date(earliest)}});
  }
  const auto max = bound_of(view, "max");
  if (max && date > *max) {
    return refused(view, "year", "date_too_late", {{"date", bound_word(view, "max", *max)}});
  }
  return understood(to_iso(date));
}

Reading read_numbers(const FieldView& view, const Date& date) {
  Reading reading;
  if (date.month < 1 || date.month > 12) add_problem(reading, view, "month", "date_month");
  if (date.day < 1 || date.day > 31) add_problem(reading, view, "day", "date_day");
  if (!reading.problems.empty()) return reading;
  if (is_valid(date)) return read_existing(view, date);
  return refused(view, "day", "date_does_not_exist",
                 {{"year", std::to_string(date.year)},
                  {"month", std::to_string(date.month)},
                  {"day", std::to_string(date.day)}});
}

/// All that is missing is one problem: 「月と日を入力してください」 at the first missing part.
void add_missing_parts(Reading& reading, const FieldView& view, const Typing& typing) {
  std::string words;
  std::string_view first;
  const auto look = [&](const DatePart& part, std::string_view id, std::string_view word) {
    if (part.state != DateState::Empty) return;
    if (first.empty()) first = id;
    else words += "と";
    words += word;
  };
  look(typing.year, "year", "年");
  look(typing.month, "month", "月");
  look(typing.day, "day", "日");
  if (!first.empty()) add_missing(reading, view, first, words);
}

Reading read_parts(const FieldView& view, const Typing& typing) {
  Reading reading;
  if (typing.year.state == DateState::Ambiguous) {
    add_problem(reading, view, "year", "date_year_ambiguous");
  }
  if (typing.year.state == DateState::NotUnderstood) {
    add_problem(reading, view, "year", "date_year");
  }
  if (typing.month.state == DateState::NotUnderstood) {
    add_problem(reading, view, "month", "date_month");
  }
  if (typing.day.state == DateState::NotUnderstood) add_problem(reading, view, "day", "date_day");
  add_missing_parts(reading, view, typing);
  if (!reading.problems.empty()) return reading;
  return read_numbers(view, {typing.year.number, typing.month.number, typing.day.number});
}

Reading read(const FieldView& view) {
  const Typing typing = {read_year(view.text("year")), read_month_or_day(view.text("month"), "月"),
                         read_month_or_day(view.text("day"), "日")};
  const bool is_year_alone =
      typing.month.state == DateState::Empty && typing.day.state == DateState::Empty;
  if (!is_year_alone) return read_parts(view, typing);
  if (typing.year.state == DateState::Empty) return {};
  const DateReading whole = read_whole_date(view.text("year"));
  if (whole.state == DateState::Understood) return read_numbers(view, whole.date);
  if (whole.state == DateState::Ambiguous) return refused(view, "year", "date_year_ambiguous");
  return read_parts(view, typing);
}

void write(const Field&, const Json& answer, const std::string& path, Typed& typed) {
  const auto date = parse_iso(answer_text(answer));
  if (!date) return;
  put(typed, path, "year", std::to_string(date->year));
  put(typed, path, "month", std::to_string(date->month));
  put(typed, path, "day", std::to_string(date->day));
}

std::string show(const Field&, const Json& answer) {
  const auto date = parse_iso(answer_text(answer));
  return date ? show_date(*date) : std::string();
}

}  // namespace

Kind date_kind() { return {"date", parts, read, write, show}; }

}  // namespace todoke
