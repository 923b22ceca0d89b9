#include "server/metrics/funnel.h"

#include <algorithm>
#include <set>

namespace todoke::metrics {

namespace {

struct Counts {
  std::set<std::string> sessions;
  int problems = 0;
  std::vector<std::int64_t> stays_ms;
  std::map<std::string, int> by_problem;
};

struct Tally {
  std::vector<std::string> order;
  std::map<std::string, Counts> pages;
  std::map<std::string, std::string> last_page;  ///< by session
  std::set<std::string> received;

  Counts& page(const std::string& id) {
    const auto [found, is_new] = pages.try_emplace(id);
    if (is_new) order.push_back(id);
    return found->second;
  }

  void add(const std::string& session, const store::Event& event) {
    last_page.try_emplace(session);
    if (event.type == "received") received.insert(session);
    if (event.page.empty()) return;
    Counts& counts = page(event.page);
    if (event.type == "page_shown") {
      counts.sessions.insert(session);
      last_page[session] = event.page;
    }
    if (event.type == "page_left" && event.ms) counts.stays_ms.push_back(*event.ms);
    if (event.type == "problem_shown") {
      ++counts.problems;
      ++counts.by_problem[event.field + " " + event.code];
    }
  }
};

std::int64_t median(std::vector<std::int64_t> numbers) {
  if (numbers.empty()) return 0;
  const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
  std::ranges::nth_element(numbers, middle);
  return *middle;
}

int left_on(const Tally& tally, const std::string& page) {
  return static_cast<int>(std::ranges::count_if(tally.last_page, [&](const auto& entry) {
    return entry.second == page && !tally.received.contains(entry.first);
  }));
}

PageFunnel summary(const Tally& tally, const std::string& id) {
  const Counts& counts = tally.pages.at(id);
  PageFunnel page{id, static_cast<int>(counts.sessions.size()), left_on(tally, id),
                  counts.problems, median(counts.stays_ms), {}};
  const auto most = std::ranges::max_element(counts.by_problem, {},
                                             [](const auto& entry) { return entry.second; });
  if (most != counts.by_problem.end()) page.most_frequent = most->first;
  return page;
}

}  // namespace

Result<Funnel> funnel_of(store::Store& store, std::string_view form_id) {
  Tally tally;
  const auto add = [&tally](const std::string& session, const store::Event& event) {
    tally.add(session, event);
  };
  auto visited = store.visit_events(form_id, add);
  if (!visited) return std::unexpected(visited.error());
  Funnel funnel;
  funnel.sessions = static_cast<int>(tally.last_page.size());
  funnel.received = static_cast<int>(tally.received.size());
  for (const std::string& id : tally.order) funnel.pages.push_back(summary(tally, id));
  return funnel;
}

}  // namespace todoke::metrics
