#include "core/base/date.h"

#include <array>

#include "core/base/date_reading.h"
#include "core/field/date_bound.h"
#include "core/field/date_years.h"
#include "core/field/kinds.h"
#include "core/field/reading.h"

namespace todoke {

namespace {

constexpr std::array<std::string_view, 3> parts = {"year", "month", "day"};

/// Earlier dates were lunar; a resident who writes one has mistyped.
constexpr Date earliest = {1873, 1, 1};

/// What stands in the three boxes; a whole date in the year's box fills all three.
struct Typing {
  DatePart year;
  DatePart month;
  DatePart day;
  bool is_in_year_box = false;

  Date date() const { return {year.number, month.number, day.number}; }
};

DateBounds bounds_of(const FieldView& view) {
  const auto bound = [&](std::string_view key) {
    return read_date_bound(text_of(view.field.settings, key), view.facts.today);
  };
  return {bound("min"), bound("max")};
}

std::string word_of_bound(const FieldView& view, std::string_view key, const Date& bound) {
  return text_of(view.field.settings, key) == "today" ? "@date.today" : to_iso(bound);
}

Reading read_existing(const FieldView& view, const Date& date) {
  const DateBounds bounds = bounds_of(view);
  const bool is_early = (bounds.min && date < *bounds.min) || date < earliest;
  const bool is_late = bounds.max && date > *bounds.max;
  if (!is_early && !is_late) return understood(to_iso(date));
  ProblemWords words;
  const Date min = bounds.min.value_or(earliest);
  words["min"] = word_of_bound(view, "min", min);
  if (bounds.max) words["max"] = word_of_bound(view, "max", *bounds.max);
  const bool has_both = bounds.min && bounds.max;
  const char* one_side = is_early ? "date_too_early" : "date_too_late";
  return refused(view, "year", has_both ? "date_out_of_range" : one_side, std::move(words));
}

/// What is wrong with a month or a day is mended where it was typed: in the year's box, when the
/// whole date stands there.
Reading read_numbers(const FieldView& view, const Typing& typing) {
  const Date date = typing.date();
  const std::string_view month_box = typing.is_in_year_box ? "year" : "month";
  const std::string_view day_box = typing.is_in_year_box ? "year" : "day";
  Reading reading;
  if (date.month < 1 || date.month > 12) add_problem(reading, view, month_box, "date_month");
  if (date.day < 1 || date.day > 31) add_problem(reading, view, day_box, "date_day");
  if (!reading.problems.empty()) return reading;
  if (is_valid(date)) return read_existing(view, date);
  return refused(view, day_box, "date_does_not_exist",
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
    words += word;
  };
  look(typing.year, "year", "@date.year");
  look(typing.month, "month", "@date.month");
  look(typing.day, "day", "@date.day");
  if (!first.empty()) add_missing(reading, view, first, words);
}

/// The year cannot be told: why, and with a whole date which years it may be.
void add_year_problem(Reading& reading, const FieldView& view, const Typing& typing) {
  const bool is_whole = typing.month.state == DateState::Understood &&
                        typing.day.state == DateState::Understood;
  if (typing.year.state == DateState::Ambiguous) {
    add_problem(reading, view, "year", "date_year_ambiguous");
    if (!is_whole) return;
    reading.proposal =
        propose_years(view, typing.date(), bounds_of(view), typing.is_in_year_box);
  } else if (typing.year.state == DateState::Contradictory) {
    add_problem(reading, view, "year", "date_calendars_differ",
                {{"year", std::to_string(typing.year.number)}});
    if (!is_whole) return;
    reading.proposal =
        propose_calendars(view, typing.year, typing.date(), typing.is_in_year_box);
  } else if (typing.year.state == DateState::NotUnderstood) {
    add_problem(reading, view, "year", "date_year");
  }
}

Reading read_parts(const FieldView& view, const Typing& typing) {
  Reading reading;
  add_year_problem(reading, view, typing);
  if (typing.month.state == DateState::NotUnderstood) {
    add_problem(reading, view, "month", "date_month");
  }
  if (typing.day.state == DateState::NotUnderstood) add_problem(reading, view, "day", "date_day");
  add_missing_parts(reading, view, typing);
  if (!reading.problems.empty()) return reading;
  return read_numbers(view, typing);
}

bool is_empty_or(const DatePart& part, int number) {
  return part.state == DateState::Empty ||
         (part.state == DateState::Understood && part.number == number);
}

Typing read_typing(const FieldView& view) {
  Typing typing = {read_year(view.text("year")), read_month_or_day(view.text("month"), "月"),
                   read_month_or_day(view.text("day"), "日")};
  const DateReading whole = read_whole_date(view.text("year"));
  if (whole.state != DateState::NotUnderstood && is_empty_or(typing.month, whole.date.month) &&
      is_empty_or(typing.day, whole.date.day)) {
    typing.year = whole.year;
    typing.month = {DateState::Understood, whole.date.month};
    typing.day = {DateState::Understood, whole.date.day};
    typing.is_in_year_box = true;
  }
  return typing;
}

Reading read(const FieldView& view) {
  const Typing typing = read_typing(view);
  if (typing.year.state == DateState::Empty && typing.month.state == DateState::Empty &&
      typing.day.state == DateState::Empty) {
    return {};
  }
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
