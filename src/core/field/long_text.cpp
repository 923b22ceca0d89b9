#include "core/field/long_text.h"

#include "core/base/text.h"
#include "core/field/kinds.h"
#include "core/field/reading.h"

namespace todoke {

namespace {

constexpr long long length_max = 2000;

std::string clean_lines(std::string_view text) {
  return std::string(trim(normalise_lines(text)));
}

Reading read(const FieldView& view) { return read_text(view, clean_lines, length_max); }

}  // namespace

long long characters_left(const Field& field, std::string_view typed) {
  const long long max = integer_of(field.settings, "max_length").value_or(length_max);
  return max - static_cast<long long>(cluster_count(clean_lines(typed)));
}

Kind long_text_kind() { return {"long_text", {}, read, write_string, show_string}; }

}  // namespace todoke
