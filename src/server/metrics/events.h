#pragma once

#include <string_view>

#include "core/form/form.h"
#include "server/intake/form_shelf.h"
#include "server/store/records.h"

namespace todoke::metrics {

inline constexpr std::size_t batch_bytes_max = 256 * 1024;
inline constexpr std::size_t batch_events_max = 1000;

/// Reads a batch of measured events, so strictly that no value can slip in: unknown members are
/// refused; a page must be one of the form's or a fixed place, a code a short word or one of the
/// form's checks; of a field's path only what the form itself names is kept (the group, the field,
/// the part: "children/name/family", without the row's number), so typed text has nowhere to stand.
/// Errors: "not_json", "too_deep", "too_large", "wrong_type", "missing_member",
/// "unknown_member", "unknown_form", "bad_uuid", "bad_name".
Result<store::EventBatch> read_events(std::string_view bytes, const intake::FormShelf& forms);

/// The longest beginning of a field's path that the form names, without rows' numbers; "" when not
/// even its first word is a field.
std::string known_field(const Form& form, std::string_view path);

}  // namespace todoke::metrics
