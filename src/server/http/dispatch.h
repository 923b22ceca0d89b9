#pragma once

#include "server/http/routes.h"

namespace todoke::http {

/// Whether a request belongs to the interface or to the site.
bool is_interface(const Request& request);

/// The answer to any request, with the headers that every answer carries. Throws nothing that a
/// handler threw: that becomes a 500.
Reply answer(Service& service, const Request& request);

/// Puts the headers that every answer carries on one that is given without `answer`.
Reply dressed(const Service& service, const Request& request, Reply reply);

/// Whether the answer may have to wait for the store; what is only said of a path (OPTIONS) never.
bool needs_store(const Request& request);

/// How the access log names a request: its route's pattern, never its path.
std::string_view pattern_of(const Request& request);

}  // namespace todoke::http
