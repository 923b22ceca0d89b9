#include "server/http/security.h"

#include <algorithm>

namespace todoke::http {

namespace {

constexpr std::string_view content_policy_begin =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";

std::string content_policy_end(const Settings& settings) {
  std::string connect = "'self'";
  if (!settings.endpoint_origin.empty()) connect += " " + settings.endpoint_origin;
  std::string ancestors = settings.embed_origins.empty() ? "'none'" : "";
  for (const std::string& origin : settings.embed_origins) {
    ancestors += (ancestors.empty() ? "" : " ") + origin;
  }
  return "; img-src 'self' data: blob:; font-src 'self'; manifest-src 'self'; frame-src 'self'; "
         "connect-src " + connect + "; form-action 'self'; base-uri 'none'; frame-ancestors " +
         ancestors;
}

}  // namespace

Security::Security(const Settings& settings)
    : content_policy_end_(content_policy_end(settings)), site_origins_(settings.site_origins) {}

void Security::add_to(Reply& reply) const {
  const auto has_policy = std::ranges::any_of(reply.headers, [](const auto& header) {
    return header.first == "Content-Security-Policy";
  });
  if (!has_policy) {
    std::string policy(content_policy_begin);
    policy += reply.inline_sources.scripts + "; style-src 'self'" + reply.inline_sources.styles +
              content_policy_end_;
    reply.headers.emplace_back("Content-Security-Policy", std::move(policy));
  }
  reply.headers.emplace_back("X-Content-Type-Options", "nosniff");
  reply.headers.emplace_back("Referrer-Policy", "same-origin");
  reply.headers.emplace_back("Permissions-Policy", "geolocation=(), microphone=(), payment=()");
}

bool Security::is_known(std::string_view origin) const {
  return !origin.empty() && std::ranges::find(site_origins_, origin) != site_origins_.end();
}

void Security::allow_origin(const Request& request, Reply& reply) const {
  if (site_origins_.empty()) return;
  reply.headers.emplace_back("Vary", "Origin");
  if (!is_known(request.origin)) return;
  reply.headers.emplace_back("Access-Control-Allow-Origin", request.origin);
  reply.headers.emplace_back("Access-Control-Expose-Headers", "Retry-After");
}

}  // namespace todoke::http
