#include <algorithm>

#include "tools/lint/linter.h"
#include "tools/lint/plain_language.h"

namespace todoke {

namespace {

/// Members that are no sentences for residents, or that repeat the law's own words.
constexpr std::string_view unread[] = {
    "id",     "value",  "kind",     "fact",       "code",          "at",          "version",
    "tone",   "layout", "accept",   "min",        "max",           "unit",        "legal_basis",
    "values", "from",   "show_if",  "require_if", "official_name", "autocomplete", "rule",
    "short_title"};

class LanguageLint {
 public:
  LanguageLint(const PlainLanguage& plain, Findings& findings)
      : plain_(plain), findings_(findings) {}

  void visit(const Json& value, const std::string& pointer, std::string_view member) {
    if (const auto* text = value.get_ptr<const std::string*>()) {
      for (std::string& place : hard_places(plain_, *text, member == "statement")) {
        findings_.warn(pointer, std::move(place));
      }
    } else if (value.is_array()) {
      for (std::size_t i = 0; i < value.size(); ++i) {
        visit(value[i], pointer_to(pointer, i), member);
      }
    } else if (value.is_object()) {
      for (auto it = value.begin(); it != value.end(); ++it) {
        if (std::ranges::contains(unread, it.key()) || explains(value, it.key())) continue;
        visit(*it, pointer_to(pointer, it.key()), it.key());
      }
    }
  }

 private:
  /// The hint of an option gives the office's word for what its label says plainly.
  static bool explains(const Json& object, std::string_view member) {
    return member == "hint" && object.contains("value") && !object.contains("kind");
  }

  const PlainLanguage& plain_;
  Findings& findings_;
};

}  // namespace

void lint_language(const Json& form, const PlainLanguage& plain, Findings& findings) {
  LanguageLint(plain, findings).visit(form, "", "");
}

}  // namespace todoke
