#pragma once

#include <string>
#include <string_view>

namespace todoke::intake {

/// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

/// The same in base 64 (RFC 4648), as security policies write it.
std::string sha256_base64(std::string_view bytes);

}  // namespace todoke::intake
