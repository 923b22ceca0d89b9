#include "core/base/json.h"

#include <limits>

namespace todoke {

const Json* find_member(const Json& object, std::string_view key) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

std::string_view text_of(const Json& object, std::string_view key, std::string_view otherwise) {
  const Json* member = find_member(object, key);
  if (member == nullptr || !member->is_string()) return otherwise;
  return *member->get_ptr<const std::string*>();
}

bool flag_of(const Json& object, std::string_view key, bool otherwise) {
  const Json* member = find_member(object, key);
  if (member == nullptr || !member->is_boolean()) return otherwise;
  return *member->get_ptr<const bool*>();
}

std::optional<long long> integer_of(const Json& object, std::string_view key) {
  const Json* member = find_member(object, key);
  if (member == nullptr || !member->is_number_integer()) return std::nullopt;
  const auto* large = member->get_ptr<const Json::number_unsigned_t*>();
  if (large != nullptr && *large > std::numeric_limits<long long>::max()) return std::nullopt;
  return member->get<long long>();
}

std::string pointer_to(std::string_view parent, std::string_view key) {
  std::string pointer(parent);
  pointer += '/';
  for (const char c : key) {
    if (c == '~') pointer += "~0";
    else if (c == '/') pointer += "~1";
    else pointer += c;
  }
  return pointer;
}

std::string pointer_to(std::string_view parent, std::size_t index) {
  return std::string(parent) + "/" + std::to_string(index);
}

}  // namespace todoke
