#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"
#include "server/intake/intake.h"

namespace todoke::http {

/// A municipality's settings as the server reads them. The whole document is public: it is what
/// /settings.json answers and what rules see.
struct Settings {
  Json document = Json::object();
  /// Who may show Todoke in a frame: CSP source expressions, "*" for everyone.
  std::vector<std::string> embed_origins{"*"};
  /// Sites hosted elsewhere whose pages may call this endpoint: exact origins.
  std::vector<std::string> site_origins;
  /// The origin of an absolute "endpoint", else empty.
  std::string endpoint_origin;
  intake::Limits limits;
  /// How often one address may look up applications.
  std::int64_t look_ups_per_minute = 30;
};

/// Errors: "unreadable_file", "not_json", "wrong_type" with the pointer.
Result<Settings> load_settings(const std::string& path);

}  // namespace todoke::http
