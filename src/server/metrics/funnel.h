#pragma once

#include <map>
#include <string>
#include <vector>

#include "server/store/store.h"

namespace todoke::metrics {

/// How residents fared on one page of a form.
struct PageFunnel {
  std::string page;
  int shown = 0;     ///< sessions that saw it
  int left = 0;      ///< sessions that saw nothing after it and whose application was not taken
  int problems = 0;  ///< problems shown on it
  std::int64_t median_ms = 0;  ///< of a stay on it; 0 when none was measured
  /// "field code" of the problem that was shown most often; empty when none was.
  std::string most_frequent;
};

struct Funnel {
  int sessions = 0;
  int received = 0;  ///< sessions whose application was taken
  std::vector<PageFunnel> pages;  ///< in the order in which they were first seen
};

/// Reads all events of a form and counts.
Result<Funnel> funnel_of(store::Store& store, std::string_view form_id);

}  // namespace todoke::metrics
