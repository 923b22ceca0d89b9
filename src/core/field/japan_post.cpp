#include "core/field/japan_post.h"

namespace todoke {

namespace {

constexpr std::size_t symbol_length = 5;
constexpr std::size_t number_length_max = 8;
constexpr std::size_t transfer_number_length_max = 6;
constexpr std::size_t account_length = 7;

std::string zero_filled(std::string_view digits, std::size_t length) {
  const std::size_t zeros = digits.size() < length ? length - digits.size() : 0;
  return std::string(zeros, '0') + std::string(digits);
}

std::string_view without_zeros(std::string_view digits) {
  const std::size_t first = digits.find_first_not_of('0');
  return first == digits.npos ? std::string_view() : digits.substr(first);
}

/// The fourth digit of 記号 is computed from all others: of each three digits a, b, c
/// a + 3b + 2c (2c - 9 when c is 5 or more), plus the last digit, modulo 10.
char check_digit(std::string_view symbol, std::string_view number) {
  std::string digits = std::string(symbol) + zero_filled(number, number_length_max);
  digits[3] = '0';
  int sum = digits.back() - '0';
  for (std::size_t i = 0; i + 2 < digits.size(); i += 3) {
    const int c = digits[i + 2] - '0';
    sum += (digits[i] - '0') + 3 * (digits[i + 1] - '0') + (c < 5 ? 2 * c : 2 * c - 9);
  }
  return static_cast<char>('0' + sum % 10);
}

bool is_symbol(std::string_view symbol) {
  return symbol.size() == symbol_length && (symbol[0] == '0' || symbol[0] == '1') &&
         symbol[4] == '0';
}

}  // namespace

std::expected<JapanPostAccount, JapanPostFault> read_japan_post(std::string_view symbol,
                                                                std::string_view number) {
  if (symbol.size() == symbol_length + 1) symbol.remove_suffix(1);
  if (!is_symbol(symbol)) return std::unexpected(JapanPostFault::Symbol);
  number = without_zeros(number);
  const bool is_savings = symbol[0] == '1';
  const std::size_t length_max = is_savings ? number_length_max : transfer_number_length_max;
  if (number.empty() || number.size() > length_max) return std::unexpected(JapanPostFault::Number);
  if (is_savings && (number.size() < 2 || number.back() != '1')) {
    return std::unexpected(JapanPostFault::NumberEnd);
  }
  if (symbol[3] != check_digit(symbol, number)) return std::unexpected(JapanPostFault::CheckDigit);
  const std::string_view account = is_savings ? number.substr(0, number.size() - 1) : number;
  return JapanPostAccount{
      .symbol = std::string(symbol),
      .number = std::string(number),
      .branch_code = std::string(symbol.substr(1, 2)) + (is_savings ? "8" : "9"),
      .account_number = zero_filled(account, account_length),
      .account_type = is_savings ? "1" : "2",
  };
}

}  // namespace todoke
