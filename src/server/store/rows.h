#pragma once

#include "server/store/connection.h"
#include "server/store/records.h"

namespace todoke::store {

/// The columns that `read_application` reads, in its order; a statement selects exactly these
/// FROM applications AS a.
inline constexpr std::string_view application_columns =
    "a.number, a.submission_id, a.receipt, a.code, a.form_id, a.form_version, a.title,"
    " a.language, a.digest, a.received_at, a.status, a.comment,"
    " (SELECT COUNT(*) FROM attachments AS f WHERE f.submission_id = a.submission_id)";

Application read_application(const Row& row);

/// A cell that is a number; 0 when it is NULL.
std::int64_t number_in(const std::optional<std::string>& cell);

}  // namespace todoke::store
