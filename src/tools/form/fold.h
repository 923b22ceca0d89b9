#pragma once

#include <functional>
#include <map>
#include <string>

#include "core/base/json.h"

namespace todoke {

/// Answers that are known before anybody is asked, by the id of a field at top level.
using Given = std::map<std::string, Json>;

/// Takes what is given into an expanded form: rules know it, and pages, fields and options that
/// can never show are gone. A given field stays where it is, with its answer as the member
/// "given", so that whoever sends knows when it would have been asked.
/// Errors: "unknown_field", "unsupported_rule" (it reads by other means than `var`).
Result<Json> fold_form(Json form, const Given& given);

/// The form without its given fields: it sends nothing of them.
Json without_given(Json form);

/// A variant of a form as its catalogue.json says: {"id", "official_name", "given", "title"?,
/// "papers"?}, with the given fields gone.
Result<Json> make_variant(const Json& form, const Json& variant);

/// Every rule of a form, with the field that it belongs to and its group, null where there is
/// none, may be changed.
void for_each_rule(Json& form, const std::function<void(Json& rule, const Json* field)>& use);

/// When the field is asked, as far as page and field say.
Json condition_of(const Json& page, const Json& field);

}  // namespace todoke
