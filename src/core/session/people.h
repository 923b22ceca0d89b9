#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "core/check/sheet.h"

namespace todoke {

// How a person stands in a form and in what the device keeps of one (people.cpp, carry.cpp).

/// "applicant" and "name" of the fact "applicant.name"; the second empty without a dot.
std::pair<std::string_view, std::string_view> halves_of(std::string_view fact);

/// The row that a slot stands in ("children/2"); "" outside of rows.
std::string row_of(const Slot& slot);

}  // namespace todoke
