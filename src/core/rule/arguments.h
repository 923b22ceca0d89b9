#pragma once

#include "core/base/json.h"

namespace todoke {

/// The arguments of an operator as a list; {"!": x} is short for {"!": [x]}.
inline Json arguments_of(const Json& written) {
  return written.is_array() ? written : Json(Json::array_t{written});
}

}  // namespace todoke
