#pragma once

#include <string>

#include "server/http/look_up_limit.h"
#include "server/http/security.h"
#include "server/http/settings.h"
#include "server/http/site.h"
#include "server/intake/intake.h"
#include "server/store/store.h"

namespace todoke::http {

/// What the handlers work with; used by many threads. `forms` outlives it.
struct Service {
  const intake::FormShelf& forms;
  Settings settings;
  intake::Rulebook rulebook;  ///< of the same forms
  Security security;
  std::unique_ptr<store::Store> store;
  Site site;
  std::string staff_token;
  std::string openapi;  ///< the document's bytes
  std::string today;    ///< ISO date for rehearsals; empty: the clock's
  LookUpLimit look_up_limit{Settings{}.look_ups_per_minute};
  /// Batches of events: a page sends one when it is left, and many residents of one telephone
  /// company have one address. What is refused is a measurement less.
  LookUpLimit event_limit{300};

  std::string today_in_japan(const intake::Moment& moment) const {
    return today.empty() ? moment.date() : today;
  }
};

}  // namespace todoke::http
