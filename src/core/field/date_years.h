#pragma once

#include "core/base/date_reading.h"
#include "core/field/reading.h"

/// Which years may have been meant, for the kind date.
namespace todoke {

/// What the field allows. A side without a bound is nothing.
struct DateBounds {
  std::optional<Date> min;
  std::optional<Date> max;
};

/// 「「58」は、どの年ですか」: the years that a number of one or two digits may be, newest first, among
/// days that exist, that the bounds allow and that a living person may have seen or will soon see.
/// Nothing when there is none.
std::optional<Proposal> propose_years(const FieldView& view, const Date& typed,
                                      const DateBounds& bounds, bool is_in_year_box);

/// 「1990年（平成3年）」: one or the other.
std::optional<Proposal> propose_calendars(const FieldView& view, const DatePart& year,
                                          const Date& date, bool is_in_year_box);

}  // namespace todoke
