#include "server/intake/digest.h"

#include <openssl/evp.h>

#include <array>

#include "core/base/verify.h"

namespace todoke::intake {

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
  unsigned int size = 0;
  const int done = EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(),
                              nullptr);
  VERIFY(done == 1 && size == 32, "SHA-256 is missing from OpenSSL");
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (unsigned int i = 0; i < size; ++i) {
    hex += digits[digest[i] >> 4];
    hex += digits[digest[i] & 15];
  }
  return hex;
}

}  // namespace todoke::intake
