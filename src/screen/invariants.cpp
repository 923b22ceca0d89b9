#include <algorithm>
#include <set>

#include "screen/names.h"

namespace todoke {

namespace {

/// The autofill field names of the HTML standard that our fields use.
constexpr std::string_view autofill_tokens[] = {
    "name",          "family-name",   "given-name", "postal-code", "address-level1",
    "address-line1", "address-line2", "tel",        "email",       "bday-year",
    "bday-month",    "bday-day"};

bool needs_text(Role role) {
  switch (role) {
    case Role::Heading:
    case Role::Text:
    case Role::Item:
    case Role::Group:
    case Role::Choices:
    case Role::ErrorSummary:
    case Role::ReviewRow:
    case Role::Notice:
    case Role::Fact:
    case Role::Picture: return true;
    default: return is_operable(role);
  }
}

class Inspection {
 public:
  explicit Inspection(const Screen& screen) : screen_(screen) {}

  std::vector<std::string> run() {
    for (const Node& node : screen_.nodes) collect(node);
    for (const Node& node : screen_.nodes) inspect(node, nullptr);
    if (mains_ != 1) complain("main", "there is not exactly one main region");
    if (headings_ != 1) complain("h1", "there is not exactly one first heading");
    if (screen_.title.empty()) complain("title", "the screen has no title");
    if (!first_control_.empty() && first_control_ != "face_switch") {
      complain(first_control_, "stands before the face switch");
    }
    if (!screen_.focus.empty() && screen_.focus != "h1" && !ids_.contains(screen_.focus)) {
      complain(screen_.focus, "takes the focus but does not exist");
    }
    return std::move(broken_);
  }

 private:
  void complain(std::string_view id, std::string_view what) {
    broken_.push_back(std::string(id) + ": " + std::string(what));
  }

  void collect(const Node& node) {
    if (node.id.empty()) complain(name_of(node.role), "has no id");
    if (!ids_.insert(node.id).second) complain(node.id, "the id is used twice");
    if (is_operable(node.role) && first_control_.empty()) first_control_ = node.id;
    if (node.role == Role::Main) ++mains_;
    if ((node.role == Role::Heading || node.role == Role::Choices) && node.level == 1) ++headings_;
    if (node.role == Role::ErrorSummary) {
      for (const Node& link : node.children) linked_.insert(link.href.substr(1));
      has_summary_ = true;
    }
    for (const Node& child : node.children) collect(child);
  }

  /// An error is linked when a link of the summary leads to its node, or into it.
  bool is_linked(const Node& node) const {
    return linked_.contains(node.id) ||
           std::any_of(node.children.begin(), node.children.end(),
                       [&](const Node& child) { return is_linked(child); });
  }

  void inspect(const Node& node, const Node* parent) {
    if (needs_text(node.role) && node.text.empty()) complain(node.id, "has no text");
    if (node.role == Role::Heading && (node.level < 1 || node.level > 3)) {
      complain(node.id, "a heading's level is 1, 2 or 3");
    }
    if (node.role == Role::Link && node.href.starts_with('#') &&
        !ids_.contains(node.href.substr(1))) {
      complain(node.id, "leads to something that does not exist");
    }
    if (node.role == Role::Radio && (parent == nullptr || parent->role != Role::Choices)) {
      complain(node.id, "a radio stands outside choices");
    }
    if (node.role == Role::Choices) inspect_choices(node);
    if (has_summary_ && !node.error.empty() && !is_refused_file(node) && !is_linked(node)) {
      complain(node.id, "its error is not linked from the summary");
    }
    if ((node.mark == Mark::None) != node.mark_text.empty()) {
      complain(node.id, "its mark and its mark's text disagree");
    }
    inspect_typing(node);
    for (const Node& child : node.children) inspect(child, &node);
  }

  /// What a file was refused for stands at its field at once, before anything is pressed.
  static bool is_refused_file(const Node& node) {
    return std::any_of(node.children.begin(), node.children.end(),
                       [](const Node& child) { return child.role == Role::FileInput; });
  }

  void inspect_choices(const Node& node) {
    const auto checked = std::count_if(node.children.begin(), node.children.end(), [](auto& child) {
      return child.role == Role::Radio && child.checked;
    });
    if (checked > 1) complain(node.id, "has more than one chosen radio");
    if (node.children.empty()) complain(node.id, "offers nothing to choose");
  }

  void inspect_typing(const Node& node) {
    const std::string& token = node.typing.autocomplete;
    if (!token.empty() && std::find(std::begin(autofill_tokens), std::end(autofill_tokens),
                                    token) == std::end(autofill_tokens)) {
      complain(node.id, "has an unknown autofill token");
    }
    if (!node.typing.reading_to.empty() && !ids_.contains(node.typing.reading_to)) {
      complain(node.id, "gives its reading to an input that does not exist");
    }
  }

  const Screen& screen_;
  std::vector<std::string> broken_;
  std::set<std::string> ids_;
  std::set<std::string> linked_;
  std::string first_control_;
  int mains_ = 0;
  int headings_ = 0;
  bool has_summary_ = false;
};

}  // namespace

std::vector<std::string> broken_invariants(const Screen& screen) {
  return Inspection(screen).run();
}

}  // namespace todoke
