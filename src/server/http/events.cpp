#include "server/metrics/events.h"

#include "server/http/handlers.h"
#include "server/http/problem.h"

namespace todoke::http {

// sendBeacon cannot choose its Content-Type freely, so none is asked for: the body is JSON or it
// is refused.
Reply post_events(Service& service, const Request& request, const Captures&) {
  const intake::Moment received = intake::now();
  const auto wait_s = service.event_limit.seconds_to_wait(request.address, received.seconds);
  if (wait_s > 0) return too_many("too_many_events", wait_s);
  auto batch = metrics::read_events(request.body, service.forms);
  if (!batch) {
    const Error& error = batch.error();
    Json more = Json::object();
    if (!error.where.empty()) more["pointer"] = error.where;
    if (error.code == "too_large") return problem(413, error.code, more);
    const bool unreadable = error.code == "not_json" || error.code == "too_deep";
    return problem(unreadable ? 400 : 422, error.code, more);
  }
  batch->received_at = received.timestamp();
  if (auto stored = service.store->add_events(*batch); !stored) return store_problem();
  return Reply{204, {}, {}, {}, {}};
}

}  // namespace todoke::http
