#include "core/base/json.h"

#include <functional>
#include <limits>
#include <set>
#include <vector>

#include "core/base/limits.h"

namespace todoke {

namespace {

/// Watches a parse for what nlohmann's parser lets pass: depth and duplicate keys. A duplicate
/// key would let two readers of one document see two values, which a forger can use.
struct Watch {
  std::vector<std::set<std::string>> open;
  bool too_deep = false;
  bool duplicate = false;

  bool operator()(int depth, Json::parse_event_t event, Json& parsed) {
    using Event = Json::parse_event_t;
    if (depth >= static_cast<int>(limits::json_depth_max)) too_deep = true;
    if (event == Event::object_start) open.emplace_back();
    if (event == Event::object_end && !open.empty()) open.pop_back();
    if (event == Event::key && !open.empty()) {
      duplicate |= !open.back().insert(*parsed.get_ptr<const std::string*>()).second;
    }
    return !too_deep;
  }
};

}  // namespace

Result<Json> parse_json(std::string_view text) {
  Watch watch;
  Json value = Json::parse(text.begin(), text.end(), std::ref(watch), /*allow_exceptions=*/false);
  if (watch.too_deep) return fail("too_deep", "", "the document is nested too deeply");
  if (watch.duplicate) return fail("not_json", "", "an object has the same key twice");
  if (value.is_discarded()) return fail("not_json", "", "the document is not valid JSON");
  return value;
}

std::string canonical(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

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
