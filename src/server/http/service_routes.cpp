#include "server/http/handlers.h"
#include "server/http/problem.h"

namespace todoke::http {

Reply get_openapi(Service& service, const Request&, const Captures&) {
  return {200, "application/json", service.openapi, {{"Cache-Control", "no-cache"}}, {}};
}

Reply get_health(Service& service, const Request&, const Captures&) {
  // A list of nothing still has to ask the database.
  if (auto listed = service.store->list(0, 0); !listed) return store_problem();
  return json_reply(200, {{"status", "ok"}});
}

}  // namespace todoke::http
