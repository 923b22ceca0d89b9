#include "server/http/routes.h"

#include <algorithm>
#include <array>
#include <optional>

#include "server/http/handlers.h"

namespace todoke::http {

namespace {

constexpr std::array table{
    Route{Method::Post, "/api/v1/submissions", post_submission},
    Route{Method::Get, "/api/v1/submissions/{receipt}", get_submission},
    Route{Method::Put, "/api/v1/uploads/{submission_id}/{id}", put_upload},
    Route{Method::Get, "/api/v1/uploads/{submission_id}/{id}", get_upload},
    Route{Method::Delete, "/api/v1/uploads/{submission_id}/{id}", delete_upload},
    Route{Method::Post, "/api/v1/events", post_events},
    Route{Method::Get, "/api/v1/staff/submissions", list_submissions},
    Route{Method::Get, "/api/v1/staff/submissions/{receipt}", show_submission},
    Route{Method::Patch, "/api/v1/staff/submissions/{receipt}", change_submission},
    Route{Method::Get, "/api/v1/staff/submissions/{receipt}/attachments/{id}", show_attachment},
    Route{Method::Get, "/api/v1/openapi.json", get_openapi},
    Route{Method::Get, "/healthz", get_health},
};

std::string_view take_segment(std::string_view& path) {
  path.remove_prefix(1);
  const std::size_t slash = std::min(path.find('/'), path.size());
  const std::string_view segment = path.substr(0, slash);
  path.remove_prefix(slash);
  return segment;
}

std::optional<Captures> captures_of(std::string_view pattern, std::string_view path) {
  Captures captures;
  while (pattern.starts_with('/') && path.starts_with('/')) {
    const std::string_view wanted = take_segment(pattern);
    const std::string_view given = take_segment(path);
    if (wanted.starts_with('{')) {
      if (given.empty()) return std::nullopt;
      captures.emplace_back(given);
    } else if (wanted != given) {
      return std::nullopt;
    }
  }
  if (!pattern.empty() || !path.empty()) return std::nullopt;
  return captures;
}

void allow(std::string& allowed, Method method) {
  if (!allowed.empty()) allowed += ", ";
  allowed += name_of(method);
  if (method == Method::Get) allowed += ", HEAD";
}

}  // namespace

std::string_view name_of(Method method) {
  switch (method) {
    case Method::Get: return "GET";
    case Method::Post: return "POST";
    case Method::Put: return "PUT";
    case Method::Patch: return "PATCH";
    case Method::Delete: return "DELETE";
    case Method::Options: return "OPTIONS";
    case Method::Other: return "OTHER";
  }
  return "OTHER";
}

std::span<const Route> routes() { return table; }

Match match(Method method, std::string_view path) {
  Match match;
  for (const Route& route : table) {
    auto captures = captures_of(route.pattern, path);
    if (!captures) continue;
    match.pattern = route.pattern;
    allow(match.allowed, route.method);
    if (route.method != method) continue;
    match.route = &route;
    match.captures = std::move(*captures);
  }
  return match;
}

}  // namespace todoke::http
