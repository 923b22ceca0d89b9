#pragma once

#include <string>

#include "server/store/store.h"
#include "tools/intake/options.h"

/// Each command writes to standard output; whether that has arrived is asked once, at the end.
/// Errors: the store's, and "bad_option".
namespace todoke::intake_tool {

Result<void> list(store::Store& store, const Options& options);
Result<void> show(store::Store& store, const Options& options);
Result<void> change_status(store::Store& store, const Options& options);
Result<void> funnel(store::Store& store, const Options& options);
Result<void> export_all(store::Store& store, const Options& options);

/// Calls `visit` for every application, the oldest first, in slices.
using Visit = std::function<Result<void>(const store::Application& application)>;
Result<void> visit_all(store::Store& store, std::int64_t after, const Visit& visit);

}  // namespace todoke::intake_tool
