#include "core/session/place.h"

namespace todoke {

std::string to_text(const Place& place) {
  switch (place.stage) {
    case Stage::Intro: return "intro";
    case Stage::Page: return "page:" + place.page;
    case Stage::Review: return "review";
    case Stage::Sending: return "sending";
    case Stage::Receipt: return "receipt";
  }
  return "intro";
}

Place read_place(std::string_view text) {
  if (text.starts_with("page:")) return {Stage::Page, std::string(text.substr(5))};
  if (text == "review") return {Stage::Review, {}};
  if (text == "sending") return {Stage::Sending, {}};
  if (text == "receipt") return {Stage::Receipt, {}};
  return {};
}

}  // namespace todoke
