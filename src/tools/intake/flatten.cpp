#include "tools/intake/flatten.h"

#include <algorithm>

namespace todoke::table {

namespace {

using Columns = std::vector<std::pair<std::string, std::string>>;

std::string plain_text(const Json& value) {
  if (const auto* text = value.get_ptr<const std::string*>()) return *text;
  if (const auto* flag = value.get_ptr<const bool*>()) return *flag ? "はい" : "いいえ";
  return value.is_null() ? std::string() : canonical(value);
}

std::string joined(const Json& list) {
  std::string text;
  for (const Json& one : list) text += (text.empty() ? "" : "、") + plain_text(one);
  return text;
}

std::string below(const std::string& path, const std::string& key) {
  return path.empty() ? key : path + "/" + key;
}

void add(const std::string& path, const Json& value, Columns& columns) {
  const auto is_nested = [](const Json& one) { return one.is_structured(); };
  if (value.is_object()) {
    for (const auto& [key, member] : value.items()) add(below(path, key), member, columns);
  } else if (value.is_array() && std::ranges::any_of(value, is_nested)) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      add(below(path, std::to_string(i + 1)), value[i], columns);
    }
  } else {
    columns.emplace_back(path, value.is_array() ? joined(value) : plain_text(value));
  }
}

}  // namespace

Columns flatten(const Json& answers) {
  Columns columns;
  add("", answers, columns);
  return columns;
}

}  // namespace todoke::table
