#pragma once

#include "core/base/json.h"

namespace todoke {

/// A small form with a bit of everything that a session has to manage: a person, a question that
/// is its page's heading, a page that hangs on it, a stop page, rows with a 個人番号, a file.
const Json& small_form();

/// The same, where who gets a pension from abroad is asked its name on the same page, below.
Json small_form_asking_abroad();

class Resident;
/// Fills in and passes its pages up to the one named; "review" for all.
void fill_in_until(Resident& resident, std::string_view place);

}  // namespace todoke
