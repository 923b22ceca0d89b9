#pragma once

#include <string_view>

namespace todoke::http {

/// src/server/openapi.json, byte for byte, put into the program by the build.
extern const std::string_view openapi_document;

}  // namespace todoke::http
