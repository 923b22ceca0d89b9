#pragma once

#include "core/form/form.h"
#include "core/form/object_reader.h"

namespace todoke {

enum class Inside : bool { Page, Group };

/// Reads the fields of a page, or of one row of a group; ids must be unique among `ids`, which
/// they join. What is wrong lands in `error`.
std::vector<Field> load_fields(const Json& list, const std::string& where, Inside inside,
                               std::vector<std::string>& ids, std::optional<Error>& error);

}  // namespace todoke
