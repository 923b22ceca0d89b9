#pragma once

#include <string>
#include <string_view>

/// The characters of 全銀協's transfers: half-width capitals, digits, katakana without small
/// letters, ﾞ ﾟ ( ) . - / and the space.
namespace todoke {

inline constexpr std::size_t zengin_name_max = 30;

enum class ZenginFault : unsigned char { None, HasDot, HasKanji, HasOther };

struct ZenginName {
  std::string text;
  ZenginFault fault = ZenginFault::None;
  std::string character;  ///< the first one that cannot be sent
};

/// An account holder's name from kana or letters of any width: small kana become large, ー becomes
/// "-", letters become capitals, runs of spaces one. 「・」 is refused: banks differ on it.
ZenginName to_zengin(std::string_view text);

/// How many characters a bank counts: ﾞ and ﾟ are one each.
std::size_t zengin_length(std::string_view text);

}  // namespace todoke
