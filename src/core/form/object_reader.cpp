#include "core/form/object_reader.h"

#include <algorithm>
#include <utility>

#include "core/base/date.h"
#include "core/form/form.h"

namespace todoke {

namespace {

const char* name_of(Json::value_t type) {
  switch (type) {
    case Json::value_t::string: return "a text";
    case Json::value_t::array: return "a list";
    case Json::value_t::object: return "an object";
    case Json::value_t::boolean: return "true or false";
    default: return "something else";
  }
}

}  // namespace

ObjectReader::ObjectReader(const Json& object, std::string where, std::optional<Error>& error)
    : object_(object), where_(std::move(where)), error_(error) {
  if (!object_.is_object()) refuse("wrong_type", where_, "must be an object");
}

void ObjectReader::refuse(std::string code, std::string where, std::string detail) {
  if (!error_) error_ = Error{std::move(code), std::move(where), std::move(detail)};
}

void ObjectReader::allow_only(std::initializer_list<std::string_view> names) {
  if (!object_.is_object()) return;
  for (auto it = object_.begin(); it != object_.end(); ++it) {
    if (std::find(names.begin(), names.end(), it.key()) != names.end()) continue;
    return refuse("unknown_member", where(it.key()), "no such member is known here");
  }
}

const Json* ObjectReader::any(std::string_view name, Need need) {
  const Json* found = find_member(object_, name);
  if (found == nullptr && need == Need::Required) {
    refuse("missing_member", where(name), "this member is missing");
  }
  return found;
}

const Json* ObjectReader::member(std::string_view name, Need need, Json::value_t type) {
  const Json* found = any(name, need);
  if (found == nullptr || found->type() == type) return found;
  refuse("wrong_type", where(name), std::string("must be ") + name_of(type));
  return nullptr;
}

std::string ObjectReader::text(std::string_view name, Need need) {
  const Json* found = member(name, need, Json::value_t::string);
  return found == nullptr ? std::string() : *found->get_ptr<const std::string*>();
}

std::string ObjectReader::word(std::string_view name) {
  std::string text = this->text(name, Need::Required);
  if (!error_ && !is_field_id(text)) {
    refuse("bad_id", where(name), "must be snake_case: a letter, then letters, digits and _");
  }
  return text;
}

std::string ObjectReader::date(std::string_view name, Need need) {
  std::string text = this->text(name, need);
  if (!text.empty() && !parse_iso(text)) {
    refuse("bad_date", where(name), "must be a date like 2026-04-01 that exists");
  }
  return text;
}

bool ObjectReader::flag(std::string_view name, bool otherwise) {
  const Json* found = member(name, Need::Optional, Json::value_t::boolean);
  return found == nullptr ? otherwise : *found->get_ptr<const bool*>();
}

std::optional<Rule> ObjectReader::rule(std::string_view name) {
  const Json* found = any(name, Need::Optional);
  if (found == nullptr) return std::nullopt;
  Result<Rule> rule = Rule::parse(*found);
  if (rule) return std::move(*rule);
  refuse("bad_rule", where(name) + rule.error().where, rule.error().detail);
  return std::nullopt;
}

const Json* ObjectReader::array(std::string_view name, Need need) {
  return member(name, need, Json::value_t::array);
}

const Json* ObjectReader::object(std::string_view name, Need need) {
  return member(name, need, Json::value_t::object);
}

}  // namespace todoke
