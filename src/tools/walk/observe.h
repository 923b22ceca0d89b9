#pragma once

#include "tools/walk/walk.h"

namespace todoke {

/// A report that names every page, field, option and rule of the form, nothing seen yet.
WalkReport empty_report(const Form& form);

/// Adds what one filled-in sheet shows.
void observe(const Sheet& sheet, WalkReport& report);

bool ends_in_sending(const Sheet& sheet);
WayLength length_of(const Sheet& sheet);

}  // namespace todoke
