#include "core/field/kinds.h"
#include "core/field/reading.h"

namespace todoke {

namespace {

/// There is no answer "false": who does not agree has not answered.
Reading read(const FieldView& view) {
  if (view.text() != "on") return {};
  return understood(true);
}

bool is_given(const Json& answer) {
  const auto* given = answer.get_ptr<const bool*>();
  return given != nullptr && *given;
}

void write(const Field&, const Json& answer, const std::string& path, Typed& typed) {
  if (is_given(answer)) put(typed, path, {}, "on");
}

std::string show(const Field&, const Json& answer) {
  return is_given(answer) ? "はい" : "";
}

}  // namespace

Kind consent_kind() { return {"consent", {}, read, write, show}; }

}  // namespace todoke
