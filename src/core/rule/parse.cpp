#include <algorithm>

#include "core/base/limits.h"
#include "core/rule/convert.h"
#include "core/rule/operators.h"
#include "core/rule/path.h"
#include "core/rule/rule.h"

namespace todoke {

namespace logic {
namespace {

std::unexpected<Error> too_deep() {
  return fail("too_deep", "", "the rule is nested too deeply");
}

/// Reads a rule top down. Children get their places in one piece before any of them is read, so
/// that siblings stand side by side.
class Reader {
 public:
  explicit Reader(Tree& tree) : tree_(tree) {}

  Result<void> read_root() {
    tree_.nodes.emplace_back();
    return read(0, tree_.source, 1);
  }

 private:
  static std::string_view name_of(const Json& call) { return call.begin().key(); }

  Result<void> read(std::uint32_t place, const Json& json, std::size_t depth) {
    if (depth > limits::rule_depth_max) return too_deep();
    tree_.nodes[place].source = &json;
    if (json.is_array()) return read_list(place, json, depth);
    // {} is a value, as it names no operator.
    if (!json.is_object() || json.empty()) return {};
    const Operator* op = json.size() == 1 ? find_operator(name_of(json)) : nullptr;
    if (op == nullptr) {
      tree_.nodes[place].shape = Shape::Unknown;
      return {};
    }
    return read_call(place, *op, *json.begin(), depth);
  }

  Result<void> read_list(std::uint32_t place, const Json& list, std::size_t depth) {
    auto read = read_children(place, list, depth);
    if (!read) return read;
    const Node& node = tree_.nodes[place];
    const bool is_constant = std::ranges::all_of(
        tree_.children(node), [](const Node& child) { return child.shape == Shape::Constant; });
    if (!is_constant) {
      tree_.nodes[place].shape = Shape::List;
    } else if (tree_.nodes.size() == node.first + node.count) {
      // Nothing will ask for the elements one by one.
      tree_.nodes.resize(node.first);
      tree_.nodes[place].count = 0;
    }
    return {};
  }

  Result<void> read_children(std::uint32_t place, const Json& list, std::size_t depth) {
    const auto first = tree_.nodes.size();
    if (first + list.size() > limits::rule_steps_max) {
      return fail("too_large", "", "the rule has too many parts");
    }
    tree_.nodes.resize(first + list.size());
    tree_.nodes[place].first = static_cast<std::uint32_t>(first);
    tree_.nodes[place].count = static_cast<std::uint32_t>(list.size());
    for (std::size_t i = 0; i < list.size(); ++i) {
      auto child = read(static_cast<std::uint32_t>(first + i), list[i], depth + 1);
      if (!child) return child;
    }
    return {};
  }

  Result<void> read_call(std::uint32_t place, const Operator& op, const Json& argument,
                         std::size_t depth) {
    tree_.nodes[place].shape = Shape::Call;
    tree_.nodes[place].op = &op;
    if (op.literal) {
      // The argument stays JSON, so its depth is counted without reading it.
      tree_.nodes[place].source = &argument;
      return check_depth(argument, depth + 1);
    }
    if (argument.is_array()) {
      auto read = read_children(place, argument, depth + 1);
      if (!read) return read;
    } else {
      const auto child = static_cast<std::uint32_t>(tree_.nodes.size());
      tree_.nodes.emplace_back();
      tree_.nodes[place].first = child;
      tree_.nodes[place].count = 1;
      auto only = read(child, argument, depth + 1);
      if (!only) return only;
      tree_.nodes[place].written = tree_.nodes[child].shape == Shape::Constant
                                       ? Written::Bare
                                       : Written::Computed;
    }
    prepare_path(tree_.nodes[place]);
    return {};
  }

  static Result<void> check_depth(const Json& json, std::size_t depth) {
    if (depth > limits::rule_depth_max) return too_deep();
    if (!json.is_structured()) return {};
    for (const Json& part : json) {
      auto checked = check_depth(part, depth + 1);
      if (!checked) return checked;
    }
    return {};
  }

  /// Splits the path of a `var` or `val` now if it is written out.
  void prepare_path(Node& call) {
    const auto arguments = tree_.children(call);
    if (call.op->reads == Reads::DottedPath) {
      const bool is_plain = !arguments.empty() && arguments[0].shape == Shape::Constant &&
                            !arguments[0].source->is_structured();
      if (!arguments.empty() && !is_plain) return;
      const std::string path =
          arguments.empty() || arguments[0].source->is_null() ? "" : to_text(*arguments[0].source);
      add_path(call, Path{.level = 0, .keys = split_path(path)});
    } else if (call.op->reads == Reads::Keys) {
      Path path;
      for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i].shape != Shape::Constant) return;
        const auto level = i == 0 && call.written == Written::Listed
                               ? level_of(*arguments[i].source)
                               : std::nullopt;
        if (level) path.level = *level;
        else path.keys.push_back(to_text(*arguments[i].source));
      }
      add_path(call, std::move(path));
    }
  }

  void add_path(Node& call, Path path) {
    call.path = static_cast<std::uint32_t>(tree_.paths.size());
    tree_.paths.push_back(std::move(path));
  }

  Tree& tree_;
};

}  // namespace
}  // namespace logic

Result<Rule> Rule::parse(const Json& source) {
  auto tree = std::make_shared<logic::Tree>();
  tree->source = source;
  auto read = logic::Reader(*tree).read_root();
  if (!read) return std::unexpected(read.error());
  tree->dependencies = logic::find_dependencies(*tree, tree->nodes[0]);
  return Rule(std::move(tree));
}

const Json& Rule::source() const { return tree_->source; }

}  // namespace todoke
