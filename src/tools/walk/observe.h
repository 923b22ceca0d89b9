#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "tools/walk/walk.h"

namespace todoke {

/// What one filled-in sheet shows.
struct Seen {
  std::vector<std::uint32_t> things;  ///< sorted numbers of what was shown, offered, answered
  Problems problems;
  WayLength length;
};

/// Counts pages, fields, options and rules over all sheets that it is shown, and gives each thing
/// that can be seen a number.
class Observer {
 public:
  explicit Observer(const Form& form);

  Seen look(const Sheet& sheet);

  WalkReport& report() { return report_; }
  /// "page papers", "field papers/photo", "answer route/route=all", "rule … true".
  const std::string& name_of(std::uint32_t thing) const { return names_[thing]; }

 private:
  void expect(const Page& page, const std::string& group, const Field& field);
  void count(const std::string& rule, bool held);
  void see(const std::string& name);
  void look_at_pages(const Sheet& sheet);
  void look_at_options(const Sheet& sheet, const Slot& slot, const std::string& name);
  void look_at_answer(const Slot& slot, const std::string& name);
  void look_at_checks(const Slot& slot, const std::string& name, const Problems& problems);

  WalkReport report_;
  std::map<std::string, std::uint32_t, std::less<>> numbers_;
  std::vector<std::string> names_;
  std::vector<std::uint32_t> things_;  ///< of the sheet that is looked at
};

/// The name of a field in reports: "page/field" or "page/group/field".
std::string report_name(const Page& page, const std::string& group, const Field& field);

}  // namespace todoke
