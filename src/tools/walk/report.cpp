#include "tools/walk/walk.h"

namespace todoke {

namespace {

std::vector<std::string> never(const std::map<std::string, std::size_t>& counts) {
  std::vector<std::string> names;
  for (const auto& [name, count] : counts) {
    if (count == 0) names.push_back(name);
  }
  return names;
}

Json to_json(const WayLength& length) {
  return {{"questions", length.questions}, {"pages", length.pages}, {"minutes", length.minutes}};
}

}  // namespace

std::vector<std::string> WalkReport::unreached_pages() const { return never(pages); }
std::vector<std::string> WalkReport::unreached_fields() const { return never(fields); }
std::vector<std::string> WalkReport::unoffered_options() const { return never(options); }

std::vector<std::string> WalkReport::one_sided_rules() const {
  std::vector<std::string> sentences;
  for (const auto& [name, outcomes] : rules) {
    if (outcomes.held == 0) sentences.push_back(name + ": never true");
    if (outcomes.failed == 0) sentences.push_back(name + ": never false");
  }
  return sentences;
}

bool WalkReport::has_faults() const {
  return !dead_ends.empty() || !unreached_pages().empty() || !unreached_fields().empty() ||
         !unoffered_options().empty();
}

Json to_json(const WalkReport& report) {
  const auto reached = [](const auto& all, const auto& not_reached) {
    return Json{{"reached", all.size() - not_reached.size()}, {"not_reached", not_reached}};
  };
  return {{"ways", report.ways},
          {"complete", report.is_complete},
          {"pages", reached(report.pages, report.unreached_pages())},
          {"fields", reached(report.fields, report.unreached_fields())},
          {"options", reached(report.options, report.unoffered_options())},
          {"rules", {{"count", report.rules.size()}, {"one_sided", report.one_sided_rules()}}},
          {"dead_ends", report.dead_ends},
          {"shortest", to_json(report.shortest)},
          {"typical", to_json(report.typical)},
          {"longest", to_json(report.longest)}};
}

}  // namespace todoke
