#include "core/check/row_numbers.h"

#include <algorithm>
#include <vector>

namespace todoke {

std::string path_as_sent(const Sheet& sheet, const Slot& slot) {
  const std::vector<std::uint32_t>& keys = sheet.rows(slot.group_path);
  const auto found = std::ranges::find(keys, slot.row);
  if (slot.group_path.empty() || found == keys.end()) return slot.path;
  const std::string number = std::to_string(found - keys.begin() + 1);
  return slot.group_path + "/" + number + "/" + slot.field->id;
}

std::string path_here(const Sheet& sheet, std::string_view as_sent) {
  const std::string_view group = as_sent.substr(0, as_sent.find('/'));
  const std::vector<std::uint32_t>& keys = sheet.rows(group);
  if (keys.empty() || group.size() == as_sent.size()) return std::string(as_sent);
  const std::string_view rest = as_sent.substr(group.size() + 1);
  const std::string_view number = rest.substr(0, rest.find('/'));
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (number != std::to_string(i + 1)) continue;
    const std::string row = std::string(group) + "/" + std::to_string(keys[i]);
    return row + std::string(rest.substr(number.size()));
  }
  return std::string(as_sent);
}

}  // namespace todoke
