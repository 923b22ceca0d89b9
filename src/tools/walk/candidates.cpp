#include "tools/walk/candidates.h"

#include <algorithm>
#include <set>

#include "core/base/date.h"
#include "core/base/holidays.h"
#include "core/field/date_bound.h"

namespace todoke {

namespace {

/// All numbers and texts that stand in a rule, also behind the paths of dated values and settings.
void collect(const Json& value, const Json& data, std::vector<Json>& found) {
  if (value.is_number() || value.is_string()) found.push_back(value);
  if (const auto* text = value.get_ptr<const std::string*>(); text && text->starts_with("$.")) {
    const Json* at = &data;
    std::string_view rest = *text;
    while (at != nullptr && !rest.empty()) {
      const std::size_t dot = rest.find('.');
      at = find_member(*at, rest.substr(0, dot));
      rest = dot == std::string_view::npos ? "" : rest.substr(dot + 1);
    }
    if (at != nullptr && at->is_primitive()) found.push_back(*at);
  }
  if (value.is_structured()) {
    for (const Json& inner : value) collect(inner, data, found);
  }
}

Date years_before(const Date& day, long long years) {
  Date date{day.year - static_cast<int>(years), day.month, day.day};
  date.day = std::min(date.day, days_in_month(date.year, date.month));
  return date;
}

}  // namespace

Candidates::Candidates(const Form& form, const Facts& facts)
    : facts_(facts), data_(Sheet(form, facts).rule_data()) {
  for (const Page& page : form.pages) {
    for (const Field& field : page.fields) {
      add_field(field, field.id);
      for (const Field& inner : field.fields) add_field(inner, field.id + "/" + inner.id);
    }
  }
  const auto add_rules_of = [&](const Field& field, const std::string& group) {
    if (field.show_if) add_rule(*field.show_if, group);
    if (field.require_if) add_rule(*field.require_if, group);
    for (const Check& check : field.checks) add_rule(check.rule, group);
    for (const Option& option : field.options) {
      if (option.show_if) add_rule(*option.show_if, group);
    }
  };
  for (const Page& page : form.pages) {
    if (page.show_if) add_rule(*page.show_if, "");
    for (const Field& field : page.fields) {
      add_rules_of(field, "");
      for (const Field& inner : field.fields) add_rules_of(inner, field.id);
    }
  }
}

const std::vector<Json>& Candidates::of(const std::string& field_path) const {
  static const std::vector<Json> none = {nullptr};
  const auto found = answers_.find(field_path);
  return found == answers_.end() ? none : found->second;
}

std::vector<std::string> Candidates::paths() const {
  std::vector<std::string> paths;
  for (const auto& [path, answers] : answers_) paths.push_back(path);
  return paths;
}

void Candidates::add(const std::string& field_path, Json answer) {
  std::vector<Json>& list = answers_[field_path];
  if (std::find(list.begin(), list.end(), answer) == list.end()) list.push_back(std::move(answer));
}

void Candidates::add_field(const Field& field, const std::string& path) {
  fields_[path] = &field;
  add(path, sample_answer(field, facts_));
  if (field.kind == "yes_no") add(path, false);
  if (field.kind == "choice") {
    for (const Option& option : field.options) add(path, option.value);
  }
  if (field.kind == "choices") {
    for (const Option& option : field.options) add(path, Json::array({option.value}));
  }
  if (field.kind == "group") {
    const long long min = integer_of(field.settings, "min_rows").value_or(1);
    add(path, std::max(1LL, min));
    if (min == 0) add(path, 0);
    add(path, std::max(3LL, min));
  }
  if (field.kind == "file" && flag_of(field.settings, "later_allowed", false)) {
    add(path, {{"later", true}});
  }
}

void Candidates::add_rule(const Rule& rule, const std::string& group) {
  for (const std::string& path : dependencies(rule)) {
    const bool in_row = path.starts_with("item.");
    const std::string id = path.substr(in_row ? 5 : 0);
    const std::string head = id.substr(0, id.find_first_of(".$", id.starts_with("$") ? 1 : 0));
    const std::string field_path = in_row ? group + "/" + head : head;
    const auto field = fields_.find(field_path);
    if (field == fields_.end()) continue;
    if (field->second->kind == "group") {
      // What the bodies of some, all and filter read of a row is not listed: try all of it.
      for (const Field& inner : field->second->fields) {
        const std::string inner_path = field_path + "/" + inner.id;
        for (const char* member : {"$age", "$fiscal_year_age", "$days_ago", ""}) {
          add_thresholds(inner_path, inner.id + member, rule);
        }
      }
    } else {
      add_thresholds(field_path, id, rule);
    }
  }
}

/// Around today, at the field's own bounds, and long ago. A date compared with another is one of
/// these on either side of it.
void Candidates::add_dates(const std::string& field_path) {
  const Json& settings = fields_[field_path]->settings;
  const Date& today = facts_.today;
  const auto min = read_date_bound(text_of(settings, "min"), today);
  const auto max = read_date_bound(text_of(settings, "max"), today);
  const auto is_allowed = [&](const Date& day) {
    return (!min || day >= *min) && (!max || day <= *max);
  };
  std::vector<Date> days = {today, years_before(today, 80)};
  for (const int away : {-1, 1, -31, 31, -366, 366}) days.push_back(add_days(today, away));
  if (min) days.push_back(*min);
  if (max) days.push_back(*max);
  for (const Date& day : days) {
    if (is_allowed(day)) add(field_path, to_iso(day));
  }
}

void Candidates::add_thresholds(const std::string& field_path, const std::string& path,
                                const Rule& rule) {
  const Field& field = *fields_[field_path];
  if (!field.required) add(field_path, nullptr);
  std::vector<Json> literals;
  collect(rule.source(), data_, literals);
  for (const Json& literal : literals) {
    const auto* text = literal.get_ptr<const std::string*>();
    const bool is_number = literal.is_number_integer();
    const long long n = is_number ? literal.get<long long>() : 0;
    if ((field.kind == "number" || field.kind == "money") && is_number) {
      for (const long long value : {n, n - 1, n + 1}) add(field_path, value);
    } else if (field.kind == "text" && text != nullptr && !text->contains('$')) {
      add(field_path, *text);
    } else if (field.kind == "date" && path.ends_with("$days_ago") && is_number) {
      for (const long long days : {n, n - 1, n + 1}) {
        add(field_path, to_iso(from_days(to_days(facts_.today) - days)));
      }
    } else if (field.kind == "date" && path.contains('$') && is_number && n >= 0 && n < 200) {
      // An age: reached today, to be reached the day after tomorrow, and a year on either side.
      const Date reached = years_before(facts_.today, n);
      for (const Date& date : {reached, add_days(reached, 2), years_before(reached, 1),
                               years_before(facts_.today, n - 1)}) {
        add(field_path, to_iso(date));
      }
    } else if (field.kind == "date" && text != nullptr && parse_iso(*text)) {
      for (const int days : {0, -1, 1}) add(field_path, to_iso(add_days(*parse_iso(*text), days)));
    }
  }
  if (field.kind != "date") return;
  add_dates(field_path);
  if (!path.ends_with("$working_day") && !path.ends_with("$weekday")) return;
  // All days above may be closed ones. A week later the closed days of the New Year are over.
  for (const int away : {1, 8}) {
    add(field_path, to_iso(working_day_from(add_days(facts_.today, away), {})));
  }
}

}  // namespace todoke
