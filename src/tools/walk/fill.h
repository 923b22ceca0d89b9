#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/submission/submission.h"
#include "tools/walk/candidates.h"

namespace todoke {

/// Which candidate is taken, by the path of a slot ("children/2/birth_date") or, for all rows, of
/// its field ("children/birth_date"). Where none is named: the first that breaks no check.
using Choices = std::map<std::string, std::size_t>;

/// "children/2/birth_date" is the field "children/birth_date".
std::string field_path_of(const Slot& slot);

/// A form filled in, and the files that were attached.
struct Filled {
  Sheet sheet;
  std::vector<Submission::Sent> files;
};

/// Whether a candidate that is named is taken as it is, or the next one where it would break a
/// check or lead to a stop page.
enum class Care : bool { AsChosen, Careful };

/// Answers each question in the form's order, as soon as it is shown. The form must outlive it.
Filled fill(const Form& form, const Facts& facts, const Candidates& candidates,
            const Choices& choices, Care care = Care::AsChosen);

}  // namespace todoke
