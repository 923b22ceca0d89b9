#pragma once

#include <string_view>

#include "screen/compose.h"

/// What is chosen from public documents, and then stands in an input as if typed.
namespace todoke {

/// One of the towns of an address's postcode, by its number in the list.
void choose_town(Session& session, const Slot& slot, std::string_view value);

/// A bank, or one of its branches, at "<field>/bank" or "<field>/branch". The resident goes on
/// with what is asked next; ゆうちょ銀行 is asked for by 記号 and 番号.
Cue pick_place(Session& session, std::string_view path, std::string_view code);

}  // namespace todoke
