#include "core/check/rule_data.h"

#include <array>
#include <utility>

#include "core/base/holidays.h"

namespace todoke {

namespace {

/// The newest value that is in force today, or null.
const Json* value_today(const std::vector<DatedValue>& dated, const std::string& today) {
  const DatedValue* newest = nullptr;
  for (const DatedValue& value : dated) {
    const bool in_force = value.from <= today;
    if (in_force && (newest == nullptr || newest->from <= value.from)) newest = &value;
  }
  return newest == nullptr ? nullptr : &newest->value;
}

Json facts_for_rules(const Form& form, const Facts& facts) {
  const std::string today = to_iso(facts.today);
  Json values = Json::object();
  for (const auto& [name, dated] : form.values) {
    if (const Json* value = value_today(dated, today)) values[name] = *value;
  }
  Json object = Json::object();
  object["today"] = today;
  object["values"] = std::move(values);
  object["settings"] = facts.settings;
  return object;
}

/// In the order of RuleData::date_fact.
constexpr std::array<std::string_view, 10> date_fact_names = {
    "$age",        "$fiscal_year_age", "$days_ago",           "$weekday",
    "$next_month", "$working_day",     "$after_15_days",      "$fiscal_year_end_15",
    "$fiscal_year_end_18",             "$fiscal_year_end_22",
};

/// The days on which most municipal offices are closed by their 休日条例, as the state's are by
/// 行政機関の休日に関する法律; the settings' "closed_days" stands in their place.
constexpr std::string_view usual_closed_days[] = {"12-29", "12-30", "12-31",
                                                  "01-01", "01-02", "01-03"};

std::vector<std::string> closed_days_of(const Json& settings) {
  std::vector<std::string> days;
  const Json* list = find_member(settings, "closed_days");
  if (list == nullptr || !list->is_array()) {
    return {std::begin(usual_closed_days), std::end(usual_closed_days)};
  }
  for (const Json& day : *list) {
    if (const auto* text = day.get_ptr<const std::string*>()) days.push_back(*text);
  }
  return days;
}

}  // namespace

std::span<const std::string_view> date_facts() { return date_fact_names; }

RuleData::RuleData(const Form& form, const Facts& facts)
    : facts_(facts_for_rules(form, facts)),
      today_(facts.today),
      closed_days_(closed_days_of(facts.settings)) {
  clear();
}

Json RuleData::date_fact(std::size_t number, const Date& date) const {
  switch (number) {
    case 0: return legal_age(date, today_);
    case 1: return fiscal_year_age(date, today_);
    case 2: return to_days(today_) - to_days(date);
    case 3: return weekday(date);
    case 4: return date.month % 12 + 1;
    case 5: return to_iso(working_day_from(date, closed_days_));
    case 6: return to_iso(working_day_from(add_days(date, 15), closed_days_));
    case 7: return to_iso(fiscal_year_end_of_age(date, 15));
    case 8: return to_iso(fiscal_year_end_of_age(date, 18));
    default: return to_iso(fiscal_year_end_of_age(date, 22));
  }
}

void RuleData::clear() {
  json_ = Json::object();
  json_["$"] = facts_;
}

void RuleData::put_into(Json& object, const Field& field, const Json& answer) const {
  object[field.id] = answer;
  if (field.kind != "date" || !answer.is_string()) return;
  const auto date = parse_iso(*answer.get_ptr<const std::string*>());
  if (!date) return;
  for (std::size_t i = 0; i < date_fact_names.size(); ++i) {
    object[field.id + std::string(date_fact_names[i])] = date_fact(i, *date);
  }
}

namespace {

void take_out_of(Json& object, const Field& field) {
  object.erase(field.id);
  if (field.kind != "date") return;
  for (const std::string_view fact : date_fact_names) {
    object.erase(field.id + std::string(fact));
  }
}

}  // namespace

void RuleData::put(const Field& field, const Json& answer) { put_into(json_, field, answer); }

void RuleData::take_out(const Field& field) { take_out_of(json_, field); }

void RuleData::put_rows(const Field& group, std::size_t count) {
  json_[group.id] = Json(Json::array_t(count, Json::object()));
}

Json* RuleData::row(const Field& group, std::size_t position) {
  const auto found = json_.find(group.id);
  if (found == json_.end() || !found->is_array() || position >= found->size()) return nullptr;
  return &(*found)[position];
}

void RuleData::put_in_row(const Field& group, std::size_t position, const Field& field,
                          const Json& answer) {
  if (Json* object = row(group, position)) put_into(*object, field, answer);
}

void RuleData::take_out_of_row(const Field& group, std::size_t position, const Field& field) {
  if (Json* object = row(group, position)) take_out_of(*object, field);
}

bool RuleData::holds(const Rule& rule) const {
  const Result<bool> held = is_true(rule, json_);
  return held && *held;
}

bool RuleData::holds_in_row(const Rule& rule, const Field& group, std::size_t position) {
  if (const Json* object = row(group, position)) json_["item"] = Json(*object);
  json_["item$number"] = position + 1;
  const bool held = holds(rule);
  json_.erase("item");
  json_.erase("item$number");
  return held;
}

}  // namespace todoke
