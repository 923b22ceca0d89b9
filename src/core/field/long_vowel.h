#pragma once

#include "core/base/text.h"

namespace todoke {

/// What stands for ー in a reading: phones and half-width modes give any hyphen or wave for it.
inline bool is_long_vowel(char32_t c) { return is_hyphen(c) || c == U'〜' || c == U'～'; }

}  // namespace todoke
