#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/form/form.h"

namespace todoke {

/// A field's text that was put in from an earlier application on this device, not typed here.
struct Carried {
  std::string from;        ///< "again": this procedure's last application; "person": another's
  bool confirmed = false;  ///< "next" was pressed on its page since

  bool operator==(const Carried&) const = default;
};

/// People who could be put into the questions of the page shown, {"label", "facts"} each: those
/// given before in this application where the form says that they may be the same
/// ("same_person_as"), and those that the device knows. All questions of one `subject`
/// ("applicant" of the fact "applicant.name"), in one `row` when they stand in one ("children/2"):
/// there, of those that the device knows, only who was given in rows as the same subject.
struct PeopleOffer {
  std::string subject;
  std::string row;
  std::vector<Json> people;
};

/// Whether a field's text may be put in from an earlier application. Never a 個人番号, a file or a
/// consent. Else the field's "carry" decides; where it does not say: dates, numbers and amounts
/// must be given anew unless they are a shared fact (a day of birth), everything else may come
/// along.
bool is_carried_over(const Field& field);

}  // namespace todoke
