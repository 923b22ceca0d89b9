#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/base/json.h"

namespace todoke {

/// One form made of a life event's questions and the forms of its procedures.
struct JoinedForm {
  Json form;  ///< as load_form reads it, with "parts" (see core/submission/parts.h)
  std::vector<std::string> remarks;  ///< facts that are asked twice all the same, and why
};

/// Gives the expanded form of a procedure.
using FindForm = std::function<Result<Json>(const std::string& procedure)>;

/// Joins a life event: forms/_events/<id>.json, its blocks in place. What it may say is described
/// in forms/_events/README.md. The guide's pages come first, then the result, then every page of
/// the procedures' forms, each fact asked once: where the forms ask the same fact, one field stays
/// and the others' rules refer to it. Errors: "unknown_form", "unknown_field", "cycle", and those
/// of fold_form.
Result<JoinedForm> join_event(const Json& event, const FindForm& find_form);

}  // namespace todoke
