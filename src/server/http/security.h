#pragma once

#include <string>

#include "server/http/exchange.h"
#include "server/http/settings.h"

namespace todoke::http {

/// Headers that every answer carries, made once from the settings: what a page may load
/// (Content-Security-Policy without 'unsafe-inline' and 'unsafe-eval'), who may frame it, no
/// guessing of types, no referrer to others. And CORS for sites hosted elsewhere.
class Security {
 public:
  explicit Security(const Settings& settings);

  void add_to(Reply& reply) const;
  /// Lets the pages of a known origin read the answer.
  void allow_origin(const Request& request, Reply& reply) const;
  bool is_known(std::string_view origin) const;

 private:
  std::string content_policy_end_;  ///< what follows the style sources of a page
  std::vector<std::string> site_origins_;
};

}  // namespace todoke::http
