#pragma once

#include <expected>
#include <string>
#include <string_view>

/// Accounts of ゆうちょ銀行: 記号 and 番号 of the passbook, and what other banks call them.
namespace todoke {

/// Why a 記号 and 番号 are none.
enum class JapanPostFault : unsigned char {
  Symbol,      ///< 記号 is not five digits that begin with 0 or 1 and end with 0
  Number,      ///< 番号 has too many digits
  NumberEnd,   ///< 番号 of a 総合口座 (記号 1…) does not end with 1
  CheckDigit,  ///< the fourth digit of 記号 does not fit the rest
};

struct JapanPostAccount {
  std::string symbol;          ///< "14030"
  std::string number;          ///< "12345671", without zeros in front
  std::string branch_code;     ///< 店番 "408"
  std::string account_number;  ///< 口座番号 "1234567"
  std::string account_type;    ///< "1" 普通, "2" 当座
};

/// Both texts must be digits; a 記号 of six digits is one with the digit of re-issue behind it
/// (00160-0), which means nothing here and is dropped.
std::expected<JapanPostAccount, JapanPostFault> read_japan_post(std::string_view symbol,
                                                                std::string_view number);

}  // namespace todoke
