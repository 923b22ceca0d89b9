#pragma once

#include "core/check/sheet.h"

namespace todoke {

/// Whether the person at the device answers this field about themselves, so that the device may
/// fill it in (WCAG 2.2, 1.3.5). The form marks such fields ("autocomplete": "self"). Where
/// somebody acts for another, both have fields with the mark, and only who acts is at the device;
/// their facts tell who is who, and a field without a fact is taken at its mark.
bool is_own_data(const Sheet& sheet, const Slot& slot);

}  // namespace todoke
