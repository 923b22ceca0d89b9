#pragma once

#include <string>
#include <vector>

#include "screen/scene.h"

namespace todoke {

/// What the resident answered before that made this question come, from the rules of its page and
/// its own, a line each: 「いま、児童手当を受けていますか」：いいえ. Answers of the same page are left
/// out, because they are seen; a 個人番号 is never among them. Empty when everybody is asked.
std::vector<std::string> answers_that_led_to(const Scene& scene, const Slot& slot);

}  // namespace todoke
