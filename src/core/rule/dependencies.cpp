#include <algorithm>
#include <set>

#include "core/rule/convert.h"
#include "core/rule/operators.h"
#include "core/rule/path.h"
#include "core/rule/rule.h"

namespace todoke {

namespace logic {
namespace {

/// Walks over a rule and collects what it reads of the data itself.
class Collector {
 public:
  explicit Collector(const Tree& tree) : tree_(tree) {}

  /// `scopes`: how many scopes lie between the node and the data.
  void visit(const Node& node, std::size_t scopes) {
    if (node.shape == Shape::Unknown) {
      unknown.insert(node.source->size() == 1 ? node.source->begin().key() : "");
    }
    if (node.shape == Shape::Call) visit_reads(node, scopes);
    const auto children = tree_.children(node);
    for (std::size_t i = 0; i < children.size(); ++i) {
      visit(children[i], scopes + (node.shape == Shape::Call && is_inner(*node.op, i)));
    }
  }

  std::set<std::string> paths;
  std::set<std::string> unknown;

 private:
  static bool is_inner(const Operator& op, std::size_t argument) {
    return op.inner == Inner::Second ? argument == 1
                                     : op.inner == Inner::AllButFirst && argument > 0;
  }

  void visit_reads(const Node& call, std::size_t scopes) {
    switch (call.op->reads) {
      case Reads::Nothing: return;
      case Reads::DottedPath: return visit_var(call, scopes);
      case Reads::Keys: return visit_keys(call, scopes);
      case Reads::DottedPaths: return visit_missing(call, tree_.children(call), scopes);
      case Reads::CountAndDottedPaths: {
        const auto arguments = tree_.children(call);
        return visit_missing(call, arguments.subspan(std::min<std::size_t>(1, arguments.size())),
                             scopes);
      }
    }
  }

  void visit_var(const Node& call, std::size_t scopes) {
    if (scopes > 0) return;
    if (call.path == Node::no_path) paths.insert("");
    else paths.insert(join_path(tree_.paths[call.path].keys));
  }

  void visit_keys(const Node& call, std::size_t scopes) {
    if (call.path == Node::no_path) {
      // A computed level may climb to the data from anywhere.
      paths.insert("");
      return;
    }
    const Path& path = tree_.paths[call.path];
    // Odd levels are an iterator's own knowledge; the array it iterates over is listed anyway.
    if (path.level == 2 * scopes) paths.insert(join_path(path.keys));
  }

  void visit_missing(const Node& call, std::span<const Node> arguments, std::size_t scopes) {
    if (scopes > 0) return;
    if (call.written == Written::Computed) paths.insert("");
    for (const Node& argument : arguments) {
      if (argument.shape != Shape::Constant) {
        paths.insert("");
      } else if (argument.source->is_array()) {
        for (const Json& path : *argument.source) insert_dotted(path);
      } else {
        insert_dotted(*argument.source);
      }
    }
  }

  void insert_dotted(const Json& path) { paths.insert(join_path(split_path(to_text(path)))); }

  const Tree& tree_;
};

}  // namespace

std::vector<std::string> find_dependencies(const Tree& tree, const Node& node) {
  Collector collector(tree);
  collector.visit(node, 0);
  return {collector.paths.begin(), collector.paths.end()};
}

}  // namespace logic

const std::vector<std::string>& dependencies(const Rule& rule) {
  return rule.tree().dependencies;
}

std::vector<std::string> unknown_operators(const Rule& rule) {
  logic::Collector collector(rule.tree());
  collector.visit(rule.tree().nodes[0], 0);
  return {collector.unknown.begin(), collector.unknown.end()};
}

}  // namespace todoke
