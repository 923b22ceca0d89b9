#include "core/check/rule_data.h"

#include <string>
#include <utility>

#include "core/base/date.h"

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

constexpr const char* date_members[] = {"$age", "$fiscal_year_age", "$days_ago"};

}  // namespace

RuleData::RuleData(const Form& form, const Facts& facts)
    : facts_(facts_for_rules(form, facts)), today_(facts.today) {
  clear();
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
  object[field.id + "$age"] = legal_age(*date, today_);
  object[field.id + "$fiscal_year_age"] = fiscal_year_age(*date, today_);
  object[field.id + "$days_ago"] = to_days(today_) - to_days(*date);
}

namespace {

void take_out_of(Json& object, const Field& field) {
  object.erase(field.id);
  if (field.kind != "date") return;
  for (const char* member : date_members) object.erase(field.id + member);
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
