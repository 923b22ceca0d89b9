#include "core/rule/grounds.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/rule/convert.h"
#include "core/rule/operators.h"

namespace todoke {

namespace logic {
namespace {

class Seeker {
 public:
  Seeker(const Tree& tree, const Json& data) : tree_(tree), scope_{.data = &data} {}

  bool holds(const Node& node) const {
    Machine machine(tree_, EvaluationLimits{}.steps_max);
    const auto value = machine.run(node, scope_);
    return value && truthy(**value);
  }

  /// Adds what makes a node true, or with `wanted` false, what makes it untrue.
  void seek(const Node& node, bool wanted) {
    const std::string_view name = node.shape == Shape::Call ? node.op->name : "";
    const auto parts = tree_.children(node);
    if ((name == "!" || name == "!!") && parts.size() == 1) {
      return seek(parts[0], (name == "!!") == wanted);
    }
    if (name == "and" || name == "or") return seek_parts(parts, wanted, (name == "and") == wanted);
    if (name == "if" || name == "?:") return seek_branch(parts, wanted);
    for (const std::string& path : find_dependencies(tree_, node)) add(path);
  }

  std::vector<std::string> take() { return std::move(paths_); }

 private:
  void seek_parts(std::span<const Node> parts, bool wanted, bool takes_all) {
    for (const Node& part : parts) {
      if (!takes_all && holds(part) != wanted) continue;
      seek(part, wanted);
      if (!takes_all) return;
    }
  }

  void seek_branch(std::span<const Node> parts, bool wanted) {
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

  const Tree& tree_;
  const Scope scope_;
  std::vector<std::string> paths_;
};

}  // namespace
}  // namespace logic

std::vector<std::string> grounds(const Rule& rule, const Json& data) {
  logic::Seeker seeker(rule.tree(), data);
  const logic::Node& root = rule.tree().nodes[0];
  if (seeker.holds(root)) seeker.seek(root, true);
  return seeker.take();
}

}  // namespace todoke
