#include "core/field/kinds.h"

namespace todoke {

/// A group's rows, their answers and the answer of the whole are put together by the sheet, which
/// knows the rows; the kind stands in the table so that a form may name it.
Kind group_kind() {
  return {"group",
          {},
          [](const FieldView&) { return Reading{}; },
          [](const Field&, const Json&, const std::string&, Typed&) {},
          [](const Field&, const Json&) { return std::string(); }};
}

}  // namespace todoke
