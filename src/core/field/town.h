#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/field/library.h"

/// Where a postcode is, from the documents "postcode/<first three digits>":
/// {"towns": {"0001": "東京都千代田区千代田" | ["…", "…"]}, "offices": {"8111": [name, area, street,
/// what follows]}}, by the last four digits. From Debian's skkdic-extra; as old as that package.
namespace todoke {

/// More towns than this are no choice but a search.
inline constexpr std::size_t towns_offered_max = 12;

struct Office {
  std::string area;
  std::string street;
  std::string building;  ///< what follows the number, and the office's name
};

/// What is known of one postcode.
struct Towns {
  /// There is a document for it: no towns and no office then means that nobody has this code.
  bool is_known = false;
  std::vector<std::string> areas;
  std::optional<Office> office;
};

/// The document's name once three digits are there, so that it has come at the seventh; else "".
/// Only these three digits ever leave the device.
std::string postcode_document(std::string_view digits);

/// What all its towns begin with.
std::string common_beginning(const Towns& towns);

Towns find_towns(const Library& library, std::string_view digits);

/// The area with another town of the same postcode: what was typed after the old one, or instead
/// of it, is kept.
std::string with_town(std::string_view area, const Towns& towns, std::string_view town);

}  // namespace todoke
