#pragma once

#include <string_view>
#include <vector>

namespace todoke::paint {

/// Where Japanese phrases (文節) begin, one answer for each letter; never at the first. By the
/// model of BudouX (https://github.com/google/budoux), which browsers use for CSS
/// `word-break: auto-phrase`: weights of the letters around a place. A guess about beauty: it is
/// wrong now and then, and knows no other language.
std::vector<bool> find_phrases(std::u16string_view letters);

}  // namespace todoke::paint
