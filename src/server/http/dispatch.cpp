#include "server/http/dispatch.h"

#include <exception>

#include "server/http/problem.h"

namespace todoke::http {

namespace {

Reply preflight(const Service& service, const Request& request, const Match& match) {
  Reply reply{204, {}, {}, {}, {}};
  reply.headers.emplace_back("Allow", match.allowed + ", OPTIONS");
  if (service.security.is_known(request.origin)) {
    reply.headers.emplace_back("Access-Control-Allow-Methods", match.allowed);
    reply.headers.emplace_back("Access-Control-Allow-Headers",
                               "Todoke-Code, Content-Type, Content-Digest");
    reply.headers.emplace_back("Access-Control-Max-Age", "600");
  }
  return reply;
}

Reply not_allowed(std::string allowed) {
  Reply reply = problem(405, "method_not_allowed");
  reply.headers.emplace_back("Allow", std::move(allowed));
  return reply;
}

/// Bodies are read as they came: digests and bounds are those of the bytes that were sent.
bool is_encoded(const Request& request) {
  return !request.body.empty() && !request.content_encoding.empty() &&
         request.content_encoding != "identity";
}

Reply not_taken_encoded() {
  Reply reply = problem(415, "content_encoding_not_taken");
  reply.headers.emplace_back("Accept-Encoding", "identity");
  return reply;
}

Reply answer_interface(Service& service, const Request& request) {
  const Match match = http::match(request.method, request.path);
  if (match.pattern.empty()) return problem(404, "not_found");
  if (request.method == Method::Options) return preflight(service, request, match);
  if (match.route == nullptr) return not_allowed(match.allowed + ", OPTIONS");
  if (is_encoded(request)) return not_taken_encoded();
  return match.route->handle(service, request, match.captures);
}

Reply answer_plainly(Service& service, const Request& request) {
  if (is_interface(request)) return answer_interface(service, request);
  if (request.method != Method::Get) return not_allowed("GET, HEAD");
  return service.site.serve(request);
}

}  // namespace

bool is_interface(const Request& request) {
  return request.path.starts_with("/api/") || request.path == "/healthz";
}

Reply answer(Service& service, const Request& request) {
  Reply reply;
  try {
    reply = answer_plainly(service, request);
  } catch (const std::exception&) {
    // Nothing of ours throws, but memory can run out; the text may hold what was sent.
    reply = problem(500, "internal_error");
  }
  return dressed(service, request, std::move(reply));
}

Reply dressed(const Service& service, const Request& request, Reply reply) {
  service.security.add_to(reply);
  if (is_interface(request)) service.security.allow_origin(request, reply);
  return reply;
}

bool needs_store(const Request& request) {
  return is_interface(request) && request.method != Method::Options;
}

std::string_view pattern_of(const Request& request) {
  if (!is_interface(request)) return "/*";
  const std::string_view pattern = match(request.method, request.path).pattern;
  return pattern.empty() ? "/api/*" : pattern;
}

}  // namespace todoke::http
