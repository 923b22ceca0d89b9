#include "core/base/date.h"
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
  return good_ways == 0 || !dead_ends.empty() || !unreached_pages().empty() ||
         !unreached_fields().empty() || !unoffered_options().empty();
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
          {"good_ways", report.good_ways},
          {"typical", to_json(report.typical)},
          {"longest", to_json(report.longest)}};
}

Json to_json(const CoveringWay& way, const Date& today) {
  Json files = Json::array();
  for (const Submission::Sent& sent : way.files) {
    files.push_back({{"id", sent.file.id},
                     {"field", sent.field},
                     {"name", sent.file.name},
                     {"media_type", sent.file.media_type},
                     {"bytes", sent.file.bytes},
                     {"sha256", sent.file.sha256}});
  }
  Json problems = Json::array();
  for (const Problem& problem : way.problems) {
    problems.push_back({{"code", problem.code}, {"at", problem.at}});
  }
  Json example = {{"name", way.name},
                  {"today", to_iso(today)},
                  {"answers", way.answers},
                  {"expect", {{"pages", way.pages}, {"problems", problems}}}};
  if (!files.empty()) example["attachments"] = files;
  return example;
}

}  // namespace todoke
