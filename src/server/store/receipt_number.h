#pragma once

#include <string>
#include <string_view>

namespace todoke::store {

/// What a resident keeps: the number names the application, the code opens it.
struct ReceiptNumber {
  std::string receipt;  ///< eight letters of Crockford's base 32 in two halves: "8F2K-47QD"
  std::string code;     ///< six digits
};

/// A new one from the system's cryptographic random source. Whether it is free, the store finds
/// out.
ReceiptNumber make_receipt_number();

/// What was typed as a receipt number in its one spelling: capitals, the hyphen in its place,
/// O read as 0, I and L as 1 (Crockford). Empty when it cannot be one.
std::string normal_receipt(std::string_view typed);

}  // namespace todoke::store
