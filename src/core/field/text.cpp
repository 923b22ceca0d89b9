#include "core/field/kinds.h"
#include "core/field/reading.h"

namespace todoke {

namespace {

constexpr long long length_max = 200;

Reading read(const FieldView& view) {
  const std::string text = clean_line(view.text());
  Reading reading;
  if (text.empty()) return reading;
  check_length(reading, view, {}, text, length_max);
  if (reading.problems.empty()) reading.answer = text;
  return reading;
}

}  // namespace

Kind text_kind() { return {"text", {}, read, write_string, show_string}; }

}  // namespace todoke
