#include "core/session/session.h"

namespace todoke {

void Session::measure(std::string type, std::string_view field, std::string_view code,
                      std::uint64_t ms, std::uint32_t count) {
  Event event;
  event.type = std::move(type);
  event.page = place_.stage == Stage::Page ? place_.page : to_text(place_);
  event.field = without_rows(field);
  event.code = code;
  event.ms = ms;
  event.count = count;
  events_.push_back(std::move(event));
}

/// Fields that were never left by the time the page is.
void Session::rest_hands() {
  for (const auto& [field, hand] : hands_) {
    measure("field_left", field, {}, now_ms_ - hand.since_ms, hand.changes);
  }
  hands_.clear();
}

std::vector<Event> Session::take_events() {
  std::vector<Event> events;
  events.swap(events_);
  return events;
}

}  // namespace todoke
