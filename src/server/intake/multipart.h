#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace todoke::intake {

/// One part of a multipart/form-data body. The content is a view into the body, byte for byte.
struct Part {
  std::string name;
  std::string_view content;
};

/// The parts of one upload; more is nobody's form.
inline constexpr std::size_t parts_max = 200;

/// The boundary in a Content-Type of multipart/form-data (RFC 7578, RFC 2046 5.1.1), or "".
std::string boundary_of(std::string_view content_type);

/// Splits a body, strictly: every part ends with a delimiter line, has one Content-Disposition
/// "form-data" with a name that no other part has, and the closing delimiter is there. A body
/// that was cut off is therefore never mistaken for a whole one.
/// Errors: "malformed_upload".
Result<std::vector<Part>> read_multipart(std::string_view body, std::string_view boundary);

}  // namespace todoke::intake
