#include "core/base/text.h"
#include "core/field/kinds.h"
#include "core/field/reading.h"

namespace todoke {

namespace {

constexpr long long length_max = 2000;

Reading read(const FieldView& view) {
  const std::string lines = normalise_lines(view.text());
  const std::string_view text = trim(lines);
  Reading reading;
  if (text.empty()) return reading;
  check_length(reading, view, {}, text, length_max);
  if (reading.problems.empty()) reading.answer = text;
  return reading;
}

}  // namespace

Kind long_text_kind() { return {"long_text", {}, read, write_string, show_string}; }

}  // namespace todoke
