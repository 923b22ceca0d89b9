#include "core/rule/path.h"

#include <charconv>
#include <cmath>

#include "core/rule/convert.h"

namespace todoke::logic {

namespace {

const Json* find_element(const Json& array, const std::string& key) {
  if (key.empty() || (key.size() > 1 && key[0] == '0')) return nullptr;
  std::size_t index = 0;
  const auto read = std::from_chars(key.data(), key.data() + key.size(), index);
  if (read.ec != std::errc() || read.ptr != key.data() + key.size()) return nullptr;
  const auto* elements = array.get_ptr<const Json::array_t*>();
  return index < elements->size() ? &(*elements)[index] : nullptr;
}

const Json* find_part(const Json& json, const std::string& key) {
  if (const auto* members = json.get_ptr<const Json::object_t*>()) {
    const auto found = members->find(key);
    return found == members->end() ? nullptr : &found->second;
  }
  return json.is_array() ? find_element(json, key) : nullptr;
}

using Found = std::expected<std::optional<Value>, Fault>;

Found walk(Machine& machine, const Json& start, std::span<const std::string> keys) {
  const Json* at = &start;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const Json* part = find_part(*at, keys[i]);
    if (part == nullptr) {
      if (i + 1 != keys.size() || keys[i] != "length") return std::nullopt;
      if (at->is_array()) return Value::of(Json(at->size()));
      const auto* text = at->get_ptr<const std::string*>();
      if (text == nullptr) return std::nullopt;
      if (!machine.spend_on(*at)) return stop(Fault::TooMuchWork);
      return Value::of(Json(character_count(*text)));
    }
    at = part;
  }
  return Value::borrow(*at);
}

/// The body of a reduce sees {"current": …, "accumulator": …}, which is made only if it is
/// asked for as a whole.
Found look_up_reduced(Machine& machine, const Scope& scope, std::span<const std::string> keys) {
  if (keys.empty()) {
    auto current = machine.own(Value::borrow(*scope.current));
    if (!current) return fault_of(current);
    auto accumulator = machine.own(Value::borrow(*scope.accumulator));
    if (!accumulator) return fault_of(accumulator);
    Json whole = Json::object();
    whole["current"] = std::move(*current);
    whole["accumulator"] = std::move(*accumulator);
    return Value::of(std::move(whole));
  }
  if (keys[0] == "current") return walk(machine, *scope.current, keys.subspan(1));
  if (keys[0] == "accumulator") return walk(machine, *scope.accumulator, keys.subspan(1));
  return std::nullopt;
}

Found look_up_iterator(Machine& machine, const Scope& scope, std::span<const std::string> keys) {
  if (scope.items == nullptr) return std::nullopt;
  if (keys.empty()) {
    auto items = machine.own(Value::borrow(*scope.items));
    if (!items) return fault_of(items);
    Json whole = Json::object();
    whole["index"] = scope.index;
    whole["iterator"] = std::move(*items);
    return Value::of(std::move(whole));
  }
  if (keys[0] == "index" && keys.size() == 1) return Value::of(Json(scope.index));
  if (keys[0] == "iterator") return walk(machine, *scope.items, keys.subspan(1));
  return std::nullopt;
}

}  // namespace

std::vector<std::string> split_path(std::string_view path) {
  std::vector<std::string> keys;
  std::string key;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const char next = i + 1 < path.size() ? path[i + 1] : '\0';
    if (path[i] == '\\' && (next == '.' || next == '/' || next == '\\')) {
      key += next;
      ++i;
    } else if (path[i] == '.') {
      keys.push_back(std::move(key));
      key.clear();
    } else {
      key += path[i];
    }
  }
  // "." is one empty key, not two, and ".." two: there are never more keys than characters.
  if (keys.size() != path.size()) keys.push_back(std::move(key));
  return keys;
}

std::string join_path(const std::vector<std::string>& keys) {
  std::string path;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (i > 0) path += '.';
    for (std::size_t at = 0; at < keys[i].size(); ++at) {
      const char c = keys[i][at];
      if (c == '.' || c == '\\') path += '\\';
      path += c;
    }
  }
  return path;
}

std::optional<std::size_t> level_of(const Json& marker) {
  if (!marker.is_array() || marker.size() != 1) return std::nullopt;
  const double level = std::abs(to_number(marker.front()));
  // No rule is nested so deeply that a larger number would reach anything.
  constexpr double level_max = 1e6;
  if (std::isnan(level) || level > level_max) return static_cast<std::size_t>(level_max);
  return static_cast<std::size_t>(std::ceil(level));
}

Found look_up(Machine& machine, const Scope& scope, std::size_t level,
              std::span<const std::string> keys) {
  const Scope* at = &scope;
  for (; level >= 2; level -= 2) {
    at = at->outer;
    if (at == nullptr) return std::nullopt;
  }
  if (level == 1) return look_up_iterator(machine, *at, keys);
  if (at->data == nullptr) return look_up_reduced(machine, *at, keys);
  return walk(machine, *at->data, keys);
}

}  // namespace todoke::logic
