#pragma once

#include <string>

#include "screen/scene.h"

namespace todoke {

/// What a page is called in a list of pages: its short title, and in a life event, where other
/// pages have that too, with the procedure that asks: 「添付書類（罹災証明書の申請）」. Pages that
/// follow each other with one name are one topic.
std::string topic_of(const Scene& scene, const Page& page);

}  // namespace todoke
