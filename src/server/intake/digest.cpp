#include "server/intake/digest.h"

#include <openssl/evp.h>

#include <array>

#include "core/base/verify.h"

namespace todoke::intake {

namespace {

using Digest = std::array<unsigned char, 32>;

Digest sha256(std::string_view bytes) {
  Digest digest;
  unsigned int size = 0;
  const int done = EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(),
                              nullptr);
  VERIFY(done == 1 && size == digest.size(), "SHA-256 is missing from OpenSSL");
  return digest;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (const unsigned char byte : sha256(bytes)) {
    hex += digits[byte >> 4];
    hex += digits[byte & 15];
  }
  return hex;
}

std::string sha256_base64(std::string_view bytes) {
  const Digest digest = sha256(bytes);
  std::array<unsigned char, 45> text;  // 44 letters and the NUL that OpenSSL adds
  EVP_EncodeBlock(text.data(), digest.data(), digest.size());
  return std::string(text.begin(), text.end() - 1);
}

}  // namespace todoke::intake
