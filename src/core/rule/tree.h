#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/json.h"

/// What Rule::parse makes of a rule. Only this folder includes it.
namespace todoke::logic {

struct Operator;

/// A way into the data, known when the rule is read.
struct Path {
  /// How many scopes to climb first: see find_scope in path.h.
  std::size_t level = 0;
  std::vector<std::string> keys;
};

enum class Shape : std::uint8_t {
  /// JSON without any operator inside.
  Constant,
  /// An array with operators inside: its elements are evaluated.
  List,
  /// An operator that exists.
  Call,
  /// An object that looks like an operator and is none.
  Unknown,
};

/// How the arguments of an operator are written. It matters: {"max": {"val": "list"}} takes the
/// elements of the list as its arguments, {"max": [{"val": "list"}]} takes the list as one.
enum class Written : std::uint8_t { Listed, Bare, Computed };

struct Node {
  Shape shape = Shape::Constant;
  Written written = Written::Listed;
  /// Children: the elements of a List, the arguments of a Call. They stand side by side.
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  /// Into Tree::paths, or `no_path`.
  std::uint32_t path = no_path;
  const Json* source = nullptr;
  const Operator* op = nullptr;

  static constexpr std::uint32_t no_path = UINT32_MAX;
};

/// See todoke::dependencies. Of one node, which lies in no scope of its own.
struct Tree;
std::vector<std::string> find_dependencies(const Tree& tree, const Node& node);

struct Tree {
  Json source;
  /// The root is the first.
  std::vector<Node> nodes;
  std::vector<Path> paths;
  /// What the rule reads, worked out once: the flow of a form asks for it at every key.
  std::vector<std::string> dependencies;

  std::span<const Node> children(const Node& node) const {
    return {nodes.data() + node.first, node.count};
  }
};

}  // namespace todoke::logic
