#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/exchange.h"
#include "server/http/service.h"

namespace todoke::http {

/// What stood in a pattern's braces, in order.
using Captures = std::vector<std::string>;

/// One operation of the interface. The table of all is what openapi.json describes; a test
/// compares the two.
struct Route {
  Method method;
  std::string_view pattern;  ///< "/api/v1/submissions/{receipt}"
  Reply (*handle)(Service& service, const Request& request, const Captures& captures);
};

std::span<const Route> routes();

/// What a path leads to. No pattern: the path belongs to the site. A pattern without a route: its
/// method is not one of `allowed`.
struct Match {
  std::string_view pattern;
  const Route* route = nullptr;
  Captures captures;
  std::string allowed;  ///< "GET, HEAD, PATCH"
};
Match match(Method method, std::string_view path);

}  // namespace todoke::http
