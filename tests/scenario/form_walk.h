#pragma once

#include <string>

#include "resident.h"

namespace todoke {

/// Fills in a form as one of its examples says, page by page as a resident would.
struct FormWalk {
  std::string screens;             ///< the text trees of all places, one after another
  std::vector<std::string> pages;  ///< ids of the question pages seen, in order
  Json answers;                    ///< what would be sent; null when the review was not reached
};

/// `with_errors` also presses "next" on each page before anything is typed.
enum class Errors : std::uint8_t { Skip, Show };
FormWalk walk_example(const Json& form, const Json& example, const Json& settings, Errors errors);

}  // namespace todoke
