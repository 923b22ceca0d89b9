#pragma once

#include <cstdint>
#include <string>

#include "core/base/result.h"

namespace todoke::http {

/// The port to listen at: `port` itself, or a free one for 0.
/// Errors: "port_taken", "bad_address".
Result<std::uint16_t> find_port(const std::string& address, std::uint16_t port);

/// Whether somebody takes connections there.
bool is_listening(const std::string& address, std::uint16_t port);

}  // namespace todoke::http
