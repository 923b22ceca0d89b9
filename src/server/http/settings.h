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
  /// Inline styles that the site's pages may hold, as CSP names them: "'sha256-…'", by spaces.
  std::string style_hashes;
};

/// Errors: "unreadable_file", "not_json", "wrong_type" with the pointer.
Result<Settings> load_settings(const std::string& path);

/// What the site's build wrote into style-hashes.txt; empty when it has none. Anything but hashes
/// is left out, so that the file cannot widen the policy.
std::string read_style_hashes(const std::string& site);

}  // namespace todoke::http
