#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/field/library.h"

namespace todoke {

/// Which characters a back office may be able to write.
enum class CharacterSet : std::uint8_t {
  JisX0208,  ///< 第1・第2水準, kana, letters and digits: every office can
  JisX0213,  ///< only in 第3・第4水準
  Outside,   ///< in neither: 髙, 𠮷, 外字, a character with a variation selector (IVS)
};

/// What the offices of a municipality can write: the settings' "name_characters", "jis_x_0208"
/// (also when it says nothing) or "jis_x_0213".
CharacterSet office_characters(const Json& settings);

/// How a name could be written with what offices know. The name itself is never changed by it.
struct Substitute {
  bool is_needed = false;  ///< a character is outside what they know
  std::string text;        ///< the whole name within it; empty when a character has no substitute
  std::string from;        ///< the characters outside, as a resident reads them: 「髙・﨑」
  std::string to;          ///< and what stands in for them: 「高・崎」; empty like `text`
};

/// Adds the documents that are needed to tell: "names/kanji", "names/latin", "names/jis_x_0213".
/// They are the same for every name, so that asking for one tells nothing about whose it is.
void want_name_characters(std::string_view name, CharacterSet known, Names& names);

/// Nothing while a document that is needed is not at hand.
std::optional<Substitute> find_substitute(const Library& library, CharacterSet known,
                                          std::string_view name);

/// The set of one character as a resident sees it (a cluster). Nothing while a document that is
/// needed is not at hand: "names/kanji" for ideographs, "names/jis_x_0213" for those outside it.
std::optional<CharacterSet> character_set_of(const Library& library, std::string_view cluster);

}  // namespace todoke
