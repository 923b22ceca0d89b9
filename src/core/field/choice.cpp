#include "core/field/kinds.h"
#include "core/field/reading.h"

namespace todoke {

namespace {

const Option* find_option(const Field& field, std::string_view value) {
  for (const Option& option : field.options) {
    if (option.value == value) return &option;
  }
  return nullptr;
}

/// A value that the form no longer has comes from an old draft or a forger.
Reading read(const FieldView& view) {
  const std::string_view value = view.text();
  if (value.empty()) return {};
  if (find_option(view.field, value) == nullptr) return refused(view, {}, "choice_not_offered");
  return understood(value);
}

std::string show(const Field& field, const Json& answer) {
  const Option* option = find_option(field, answer_text(answer));
  return option == nullptr ? std::string() : option->label;
}

}  // namespace

Kind choice_kind() { return {"choice", {}, read, write_string, show}; }

}  // namespace todoke
