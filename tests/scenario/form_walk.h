#pragma once

#include <set>
#include <string>

#include "resident.h"

namespace todoke {

/// What a resident was told of the way ahead at one moment of it, and how it was.
struct EffortMoment {
  std::string place;
  Effort effort;
  std::set<std::string> known;    ///< paths of all questions, shown or not; rows to come are not
  std::set<std::string> settled;  ///< those answered, and the optional ones on pages passed
};

/// Fills in a form as one of its examples says, page by page as a resident would.
struct FormWalk {
  std::string screens;             ///< the text trees of all places, one after another
  std::vector<std::string> pages;  ///< ids of the question pages seen, in order
  std::vector<EffortMoment> moments;  ///< on entering each page, and with it filled in
  std::set<std::string> asked;        ///< paths of the questions shown at the end
  Json answers;                    ///< what would be sent; null when the review was not reached
};

/// `with_errors` also presses "next" on each page before anything is typed.
enum class Errors : std::uint8_t { Skip, Show };
FormWalk walk_example(const Json& form, const Json& example, const Json& settings, Errors errors);

}  // namespace todoke
