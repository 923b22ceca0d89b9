#include "server/store/receipt_number.h"

#include <openssl/rand.h>

#include <array>
#include <cstdint>

#include "core/base/verify.h"

namespace todoke::store {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::uint32_t codes = 1'000'000;

template <std::size_t N>
std::array<unsigned char, N> random_bytes() {
  std::array<unsigned char, N> bytes;
  VERIFY(RAND_bytes(bytes.data(), N) == 1, "the system gives no random numbers");
  return bytes;
}

std::uint32_t random_code() {
  // 32 random bits are not a multiple of a million: the few at the top are drawn again.
  constexpr std::uint32_t fair = UINT32_MAX - UINT32_MAX % codes;
  while (true) {
    std::uint32_t bits = 0;
    for (const unsigned char byte : random_bytes<4>()) bits = bits << 8 | byte;
    if (bits < fair) return bits % codes;
  }
}

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

}  // namespace

ReceiptNumber make_receipt_number() {
  ReceiptNumber number;
  for (const unsigned char byte : random_bytes<8>()) {
    if (number.receipt.size() == 4) number.receipt += '-';
    number.receipt += alphabet[byte % alphabet.size()];
  }
  const std::string digits = std::to_string(random_code());
  number.code = std::string(6 - digits.size(), '0') + digits;
  return number;
}

std::string normal_receipt(std::string_view typed) {
  std::string receipt;
  for (const char c : typed) {
    if (c == '-' || c == ' ') continue;
    char letter = upper(c);
    if (letter == 'O') letter = '0';
    if (letter == 'I' || letter == 'L') letter = '1';
    if (alphabet.find(letter) == std::string_view::npos) return {};
    if (receipt.size() == 4) receipt += '-';
    receipt += letter;
  }
  return receipt.size() == 9 ? receipt : std::string();
}

}  // namespace todoke::store
