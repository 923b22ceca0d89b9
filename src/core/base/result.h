#pragma once

#include <expected>
#include <string>
#include <utility>

namespace todoke {

/// Why bytes from outside could not be used. A resident's mistake is never an Error: it is a
/// Problem (see answer/problem.h), which is data and is shown with the way to mend it.
struct Error {
  /// One stable word for programs, snake_case: "not_json", "unknown_kind", "too_deep".
  std::string code;
  /// Where it was found, as a JSON pointer (RFC 6901); empty means the whole document.
  std::string where;
  /// A sentence for logs and developers. Never holds anything a resident typed.
  std::string detail;

  bool operator==(const Error&) const = default;
};

/// The value, or the reason why there is none. Nothing in core or screen throws.
template <class T>
using Result = std::expected<T, Error>;

/// Shorthand for returning an Error from a function whose type is a Result.
[[nodiscard]] inline std::unexpected<Error> fail(std::string code, std::string where = {},
                                                 std::string detail = {}) {
  return std::unexpected(Error{std::move(code), std::move(where), std::move(detail)});
}

}  // namespace todoke
