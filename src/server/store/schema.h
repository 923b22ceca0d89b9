#pragma once

#include "server/store/connection.h"

namespace todoke::store {

/// Brings the database to the newest schema: runs the migrations that its table `migrations`
/// does not name yet, all in one transaction. Safe when several servers start at once.
/// Errors: "store_unavailable"; "schema_too_new" when a newer Todoke has been here.
Result<void> migrate(Connection& connection, std::string_view now);

}  // namespace todoke::store
