#pragma once

#include "screen/words.h"

namespace todoke {

/// 「あと120文字入力できます」, or how many to take out when `left` is negative.
Phrase characters_left_phrase(long long left);

}  // namespace todoke
