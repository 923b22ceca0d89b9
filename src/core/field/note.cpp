#include "core/field/kinds.h"

namespace todoke {

/// A note is read, not answered.
Kind note_kind() {
  return {"note",
          {},
          [](const FieldView&) { return Reading{}; },
          [](const Field&, const Json&, const std::string&, Typed&) {},
          [](const Field&, const Json&) { return std::string(); }};
}

}  // namespace todoke
