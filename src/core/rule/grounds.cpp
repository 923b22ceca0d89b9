#include "core/rule/grounds.h"

#include <algorithm>
#include <utility>

#include "core/rule/arguments.h"
#include "core/rule/rule.h"

namespace todoke {

namespace {

class Seeker {
 public:
  explicit Seeker(const Json& data) : data_(data) {}

  bool holds(const Json& rule) const {
    const auto parsed = Rule::parse(rule);
    return parsed && is_true(*parsed, data_).value_or(false);
  }

  /// Adds what makes the rule true, or with `wanted` false, what makes it untrue.
  void seek(const Json& rule, bool wanted) {
    if (!rule.is_object() || rule.size() != 1) return;
    const std::string& name = rule.begin().key();
    const Json parts = arguments_of(*rule.begin());
    if ((name == "!" || name == "!!") && parts.size() == 1) {
      return seek(parts[0], (name == "!!") == wanted);
    }
    if (name == "and" || name == "or") return seek_parts(parts, wanted, (name == "and") == wanted);
    if (name == "if" || name == "?:") return seek_branch(parts, wanted);
    if (const auto parsed = Rule::parse(rule)) {
      for (const std::string& path : dependencies(*parsed)) add(path);
    }
  }

  std::vector<std::string> take() { return std::move(paths_); }

 private:
  void seek_parts(const Json& parts, bool wanted, bool takes_all) {
    for (const Json& part : parts) {
      if (!takes_all && holds(part) != wanted) continue;
      seek(part, wanted);
      if (!takes_all) return;
    }
  }

  void seek_branch(const Json& parts, bool wanted) {
    std::size_t i = 0;
    for (; i + 1 < parts.size(); i += 2) {
      const bool is_taken = holds(parts[i]);
      seek(parts[i], is_taken);
      if (is_taken) return seek(parts[i + 1], wanted);
    }
    if (i < parts.size()) seek(parts[i], wanted);
  }

  void add(const std::string& path) {
    if (std::find(paths_.begin(), paths_.end(), path) == paths_.end()) paths_.push_back(path);
  }

  const Json& data_;
  std::vector<std::string> paths_;
};

}  // namespace

std::vector<std::string> grounds(const Json& rule, const Json& data) {
  Seeker seeker(data);
  if (seeker.holds(rule)) seeker.seek(rule, true);
  return seeker.take();
}

}  // namespace todoke
