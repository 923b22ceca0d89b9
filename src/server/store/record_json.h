#pragma once

#include "core/base/json.h"
#include "server/store/store.h"

namespace todoke::store {

/// An application as staff see it in lists, without the resident's code.
Json summary_json(const Application& application);

/// The same with answers, attachments (without their bytes) and history.
Result<Json> whole_json(Store& store, const Application& application);

}  // namespace todoke::store
