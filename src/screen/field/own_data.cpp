#include "screen/field/own_data.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace todoke {

namespace {

/// Whose facts they are who act for others, the nearest to the device last: an applicant for the
/// insured, the staff of a care office for their client, a proxy for the applicant.
constexpr std::array<std::string_view, 3> acting = {"applicant.", "care.", "proxy."};

/// 0 for who acts for nobody.
std::size_t nearness_of(const Field& field) {
  for (std::size_t i = acting.size(); i > 0; --i) {
    if (field.fact.starts_with(acting[i - 1])) return i;
  }
  return 0;
}

bool is_marked(const Field& field) { return text_of(field.settings, "autocomplete") == "self"; }

}  // namespace

bool is_own_data(const Sheet& sheet, const Slot& slot) {
  if (!is_marked(*slot.field)) return false;
  if (slot.field->fact.empty()) return true;
  const std::size_t nearness = nearness_of(*slot.field);
  return std::ranges::none_of(sheet.slots(), [&](const Slot& other) {
    return other.shown && nearness_of(*other.field) > nearness && is_marked(*other.field);
  });
}

}  // namespace todoke
