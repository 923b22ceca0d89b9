#pragma once

#include <cstdint>
#include <string>

#include "server/http/service.h"

namespace todoke::http {

struct Listen {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  ///< 0: any free one
  std::string scratch;        ///< a folder Drogon may make; no upload is ever written to it
  std::size_t threads = 2;    ///< for the network; the store has its own
};

/// Serves until SIGINT or SIGTERM, then finishes what it has begun and returns the program's
/// exit status. Prints one line with the address as soon as connections are taken.
/// Call once, before any other thread was made: it decides which thread hears signals.
int serve(Service& service, const Listen& listen);

}  // namespace todoke::http
