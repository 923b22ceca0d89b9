#include "core/field/kinds.h"
#include "core/field/reading.h"

namespace todoke {

namespace {

/// The parts are the options' values, each "on" or "". Values of no option are not looked at.
/// settings.none_value names the option 「どれにもあてはまらない」, which stands alone.
Reading read(const FieldView& view) {
  Json chosen = Json::array();
  const std::string_view none = text_of(view.field.settings, "none_value");
  bool has_none = false;
  for (const Option& option : view.field.options) {
    if (view.text(option.value) != "on") continue;
    chosen.push_back(option.value);
    has_none |= !none.empty() && option.value == none;
  }
  if (chosen.empty()) return {};
  if (has_none && chosen.size() > 1) return refused(view, none, "none_and_others");
  return understood(std::move(chosen));
}

bool has(const Json& answer, std::string_view value) {
  if (!answer.is_array()) return false;
  for (const Json& member : answer) {
    if (member.is_string() && answer_text(member) == value) return true;
  }
  return false;
}

void write(const Field& field, const Json& answer, const std::string& path, Typed& typed) {
  if (!answer.is_array()) return;
  for (const Option& option : field.options) {
    put(typed, path, option.value, has(answer, option.value) ? "on" : "");
  }
}

std::string show(const Field& field, const Json& answer) {
  std::string shown;
  for (const Option& option : field.options) {
    if (!has(answer, option.value)) continue;
    if (!shown.empty()) shown += "、";
    shown += option.label;
  }
  return shown;
}

}  // namespace

Kind choices_kind() { return {"choices", {}, read, write, show}; }

}  // namespace todoke
