#include "core/field/kinds.h"
#include "core/field/reading.h"

namespace todoke {

namespace {

Reading read(const FieldView& view) {
  const std::string_view text = view.text();
  if (text.empty()) return {};
  if (text != "yes" && text != "no") return refused(view, {}, "choice_not_offered");
  return understood(text == "yes");
}

void write(const Field&, const Json& answer, const std::string& path, Typed& typed) {
  if (const auto* yes = answer.get_ptr<const bool*>()) put(typed, path, {}, *yes ? "yes" : "no");
}

std::string show(const Field& field, const Json& answer) {
  const auto* yes = answer.get_ptr<const bool*>();
  if (yes == nullptr) return {};
  return std::string(*yes ? text_of(field.settings, "yes_label", "はい")
                          : text_of(field.settings, "no_label", "いいえ"));
}

}  // namespace

Kind yes_no_kind() { return {"yes_no", {}, read, write, show}; }

}  // namespace todoke
