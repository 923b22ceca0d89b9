#pragma once

#include <string>
#include <string_view>

#include "core/check/sheet.h"

namespace todoke {

// Rows of what is sent have the numbers 1, 2, 3; here they keep their keys when others are moved
// or taken out.

/// The slot's path with the number of its row: "children/2/name" when the second row has key 3.
std::string path_as_sent(const Sheet& sheet, const Slot& slot);

/// The path here of what a server names by its row's number, whatever follows it. A path that is of
/// no row stays as it is.
std::string path_here(const Sheet& sheet, std::string_view as_sent);

}  // namespace todoke
