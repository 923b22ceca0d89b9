#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/field/library.h"

/// Banks and their branches, sought by a part of the name, the reading or the code. From the
/// documents "bank/index" and "bank/<code>": {"lines": "0001\tみずほ銀行\tミズホ\n…"}; the index also
/// has "alike": [[typed, sought], …] and "romaji": {"ka": "カ", …}. Made from zengin-code.
namespace todoke {

inline constexpr std::string_view bank_index = "bank/index";
/// ゆうちょ銀行, whose passbooks name an account by 記号 and 番号.
inline constexpr std::string_view japan_post_code = "9900";

/// "bank/0001" for four digits, else "".
std::string branches_document(std::string_view bank_code);

struct FoundPlace {
  std::string code;
  std::string name;

  bool operator==(const FoundPlace&) const = default;
};

struct FoundPlaces {
  std::vector<FoundPlace> first;  ///< the best, then in the order of codes
  std::size_t count = 0;          ///< of all
};

/// What fits to a text as typed: kanji, kana of any kind, romaji, digits. Nothing without a
/// document.
FoundPlaces search_places(const Library& library, std::string_view document, std::string_view text,
                          std::size_t count_max);

/// The one with exactly this name, or this code.
std::optional<FoundPlace> find_place_named(const Library& library, std::string_view document,
                                           std::string_view name);
std::optional<FoundPlace> find_place_coded(const Library& library, std::string_view document,
                                           std::string_view code);

}  // namespace todoke
