#pragma once

#include <algorithm>
#include <string_view>

namespace todoke {

/// Takes the first word off a list with one space between words. Tables are written so where the
/// engine's size counts: an array of string_views is sent as pointers and lengths beside its
/// letters, which no compression makes small.
inline std::string_view take_word(std::string_view& list) {
  const std::size_t end = std::min(list.find(' '), list.size());
  const std::string_view word = list.substr(0, end);
  list.remove_prefix(std::min(end + 1, list.size()));
  return word;
}

}  // namespace todoke
