#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/base/json.h"

namespace todoke::table {

/// Answers as columns: {"name":{"family":"山田"},"children":[{"age":3}]} gives "name/family" and
/// "children/1/age". A list of plain values is one column, joined by "、"; true and false are
/// はい and いいえ.
std::vector<std::pair<std::string, std::string>> flatten(const Json& answers);

}  // namespace todoke::table
