#include "core/field/integer.h"
#include "core/field/kinds.h"

namespace todoke {

namespace {

Reading read(const FieldView& view) {
  const std::string_view unit = text_of(view.field.settings, "unit");
  return read_integer(view, {unit, unit}, -integer_max);
}

std::string show(const Field& field, const Json& answer) {
  if (!answer.is_number_integer()) return {};
  return std::to_string(answer.get<long long>()) + std::string(text_of(field.settings, "unit"));
}

}  // namespace

Kind number_kind() { return {"number", {}, read, write_integer, show}; }

}  // namespace todoke
