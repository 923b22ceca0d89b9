#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace todoke {

/// Where in the procedure a resident is. One place is one page in the browser's history.
enum class Stage : std::uint8_t { Intro, Page, Review, Sending, Receipt };

struct Place {
  Stage stage = Stage::Intro;
  std::string page;  ///< the page's id with Stage::Page, else empty

  bool operator==(const Place&) const = default;
};

/// "intro", "page:<id>", "review", "sending", "receipt".
std::string to_text(const Place& place);

/// Reads what to_text wrote; anything else is the intro.
Place read_place(std::string_view text);

}  // namespace todoke
