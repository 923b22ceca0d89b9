#include "core/form/load_field.h"

#include <algorithm>
#include <utility>

namespace todoke {

namespace {

Option load_option(const Json& document, const std::string& where, std::optional<Error>& error) {
  ObjectReader reader(document, where, error);
  reader.allow_only({"value", "label", "hint", "show_if"});
  Option option;
  option.value = reader.text("value", Need::Required);
  option.label = reader.text("label", Need::Required);
  option.hint = reader.text("hint", Need::Optional);
  option.show_if = reader.rule("show_if");
  if (!error && !is_option_value(option.value)) {
    reader.refuse("bad_id", reader.where("value"), "letters, digits, _ and - only");
  }
  return option;
}

std::optional<Check> load_check(const Json& document, const std::string& where,
                                std::size_t number, std::optional<Error>& error) {
  ObjectReader reader(document, where, error);
  reader.allow_only({"rule", "message", "code", "at"});
  reader.any("rule", Need::Required);
  std::optional<Rule> rule = reader.rule("rule");
  std::string message = reader.text("message", Need::Required);
  std::string code = reader.text("code", Need::Optional);
  std::string at = reader.text("at", Need::Optional);
  if (error || !rule) return std::nullopt;
  if (code.empty()) code = "check_" + std::to_string(number);
  return Check{std::move(*rule), std::move(message), std::move(code), std::move(at)};
}

void load_options(const Json& list, const std::string& where, Field& field,
                  std::optional<Error>& error) {
  for (std::size_t i = 0; i < list.size() && !error; ++i) {
    Option option = load_option(list[i], pointer_to(where, i), error);
    for (const Option& other : field.options) {
      if (error || other.value != option.value) continue;
      error = Error{"duplicate_id", pointer_to(pointer_to(where, i), "value"),
                    "another option has the same value"};
    }
    field.options.push_back(std::move(option));
  }
}

void load_checks(const Json& list, const std::string& where, Field& field,
                 std::optional<Error>& error) {
  for (std::size_t i = 0; i < list.size() && !error; ++i) {
    if (auto check = load_check(list[i], pointer_to(where, i), i + 1, error)) {
      field.checks.push_back(std::move(*check));
    }
  }
}

/// Members that no part of the form reads are the kind's own; lint knows which kind takes which.
Field load_field(const Json& document, const std::string& where, Inside inside,
                 std::optional<Error>& error) {
  ObjectReader reader(document, where, error);
  Field field;
  field.id = reader.word("id");
  field.kind = reader.word("kind");
  field.label = reader.text("label", Need::Optional);
  field.hint = reader.text("hint", Need::Optional);
  field.why = reader.text("why", Need::Optional);
  field.fact = reader.text("fact", Need::Optional);
  field.required = reader.flag("required", true);
  field.show_if = reader.rule("show_if");
  field.require_if = reader.rule("require_if");
  if (const Json* list = reader.array("options", Need::Optional)) {
    load_options(*list, reader.where("options"), field, error);
  }
  if (const Json* list = reader.array("checks", Need::Optional)) {
    load_checks(*list, reader.where("checks"), field, error);
  }
  const bool is_group = field.kind == "group";
  if (is_group && inside == Inside::Group) {
    reader.refuse("wrong_type", reader.where("kind"), "a group cannot stand in a group");
  }
  const Json* fields = reader.array("fields", is_group ? Need::Required : Need::Optional);
  if (fields != nullptr && !is_group) {
    reader.refuse("unknown_member", reader.where("fields"), "only a group has fields");
  }
  if (fields != nullptr && !error) {
    std::vector<std::string> ids;
    field.fields = load_fields(*fields, reader.where("fields"), Inside::Group, ids, error);
  }
  if (!error) field.settings = document;
  return field;
}

}  // namespace

std::vector<Field> load_fields(const Json& list, const std::string& where, Inside inside,
                               std::vector<std::string>& ids, std::optional<Error>& error) {
  std::vector<Field> fields;
  fields.reserve(list.size());
  for (std::size_t i = 0; i < list.size() && !error; ++i) {
    fields.push_back(load_field(list[i], pointer_to(where, i), inside, error));
    const std::string& id = fields.back().id;
    if (!error && std::find(ids.begin(), ids.end(), id) != ids.end()) {
      error = Error{"duplicate_id", pointer_to(pointer_to(where, i), "id"),
                    "another field has the same id"};
    }
    ids.push_back(id);
  }
  return fields;
}

}  // namespace todoke
