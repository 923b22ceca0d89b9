#include <algorithm>

#include "core/check/rule_data.h"
#include "tools/lint/linter.h"

namespace todoke {

namespace {

/// Sentences that make the resident do what the engine does for them.
constexpr std::string_view scolding[] = {
    "半角",           "全角",           "ハイフンなし",   "ハイフンを入れず", "ハイフンは不要",
    "ハイフンを除いて", "スペースを入れず", "空白を入れず",   "空白を入れないで", "環境依存文字",
    "機種依存文字",   "記号は使え",     "使用できない文字", "使えない文字",
    "ハイフン無し",    "ハイフンをつけ", "スペースなし",   "つめて入力",     "詰めて入力",
    "数字だけ",       "数字のみ",       "英数字",         "特殊文字",       "カタカナで入力",
    "ひらがなで入力", "大文字",         "小文字"};

/// Words in braces that the engine replaces.
constexpr std::string_view placeholders[] = {"municipality", "service", "number",
                                             "phone",        "hours",   "label"};

/// 「{event_date$after_15_days}」 in a note. Whether the field is there is not looked at here.
bool is_date_fact(const std::string& word) {
  const std::size_t dollar = std::min(word.find('$'), word.size());
  return std::ranges::contains(date_facts(), std::string_view(word).substr(dollar));
}

void lint_text(const std::string& text, const std::string& pointer, Findings& findings) {
  for (const std::string_view word : scolding) {
    if (!text.contains(word)) continue;
    findings.error(pointer, "「" + std::string(word) +
                                "」: do not ask for a width or forbid a character; the engine "
                                "understands them all");
  }
  for (std::size_t open = text.find('{'); open != std::string::npos;
       open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string::npos) break;
    const std::string word = text.substr(open + 1, close - open - 1);
    if (std::ranges::contains(placeholders, word) || is_date_fact(word)) continue;
    findings.error(pointer, "{" + word + "} is not replaced by anything; a block's words come "
                            "from \"with\"");
  }
}

bool is_rule(const std::string& name) {
  return name == "show_if" || name == "require_if" || name == "rule";
}

void visit(const Json& value, const std::string& pointer, Findings& findings) {
  if (const auto* text = value.get_ptr<const std::string*>()) {
    lint_text(*text, pointer, findings);
  } else if (value.is_object()) {
    for (auto it = value.begin(); it != value.end(); ++it) {
      if (!is_rule(it.key())) visit(*it, pointer_to(pointer, it.key()), findings);
    }
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      visit(value[i], pointer_to(pointer, i), findings);
    }
  }
}

}  // namespace

void lint_texts(const Json& form, Findings& findings) { visit(form, "", findings); }

}  // namespace todoke
