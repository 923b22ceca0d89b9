#pragma once

#include <cstdint>

#include "core/base/json.h"
#include "server/http/exchange.h"
#include "server/intake/refusal.h"

namespace todoke::http {

Reply json_reply(int status, const Json& body);

/// A problem document (RFC 9457): {"type":"/problems/<code>","code","title","status"} and the
/// members of `more`. The title is a Japanese sentence that a resident may be shown.
Reply problem(int status, std::string_view code, const Json& more = Json::object());

/// The document for what intake refused.
Reply problem_of(const intake::Refusal& refusal);

/// 429, and the seconds after which the next one is taken.
Reply too_many(std::string_view code, std::int64_t wait_s);

/// The store did not answer: 503, and the same request may come again.
Reply store_problem();

}  // namespace todoke::http
