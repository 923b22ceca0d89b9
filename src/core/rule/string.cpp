#include <algorithm>
#include <cmath>

#include "core/rule/convert.h"
#include "core/rule/operators.h"

/// in cat substr
///
/// Places and lengths are counted in code points, so that no character is ever cut in half.
namespace todoke::logic::op {

namespace {

/// The byte where the character of that number starts.
std::size_t byte_of(std::string_view text, std::size_t character) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
    if (character == 0) break;
    --character;
  }
  return at;
}

/// ToIntegerOrInfinity, kept within what a text can have.
double whole(const Json& value) {
  const double number = to_number(value);
  return std::isnan(number) ? 0 : std::trunc(number);
}

}  // namespace

/// Whether an array has an element, or a text a part.
Outcome in(Machine& machine, const Node& call, const Scope& scope) {
  const auto arguments = machine.arguments(call, scope);
  if (!arguments) return fault_of(arguments);
  const auto& values = arguments->values;
  if (values.size() < 2) return boolean(false);
  const Json& wanted = *values[0];
  const Json& place = *values[1];
  if (place.is_array()) {
    if (!machine.spend_on(place)) return stop(Fault::TooMuchWork);
    return boolean(std::find(place.begin(), place.end(), wanted) != place.end());
  }
  const auto* text = place.get_ptr<const std::string*>();
  if (text == nullptr) return boolean(false);
  if (!machine.spend_on(wanted)) return stop(Fault::TooMuchWork);
  return boolean(text->find(to_text(wanted)) != std::string::npos);
}

Outcome cat(Machine& machine, const Node& call, const Scope& scope) {
  const auto arguments = machine.arguments(call, scope);
  if (!arguments) return fault_of(arguments);
  std::string text;
  for (const Value& value : arguments->values) {
    if (value->is_null()) continue;
    if (!machine.spend_on(*value)) return stop(Fault::TooMuchWork);
    text += to_text(*value);
  }
  return Value::of(Json(std::move(text)));
}

/// A negative start counts from the end; a negative length says how much is left out at the end.
Outcome substr(Machine& machine, const Node& call, const Scope& scope) {
  const auto arguments = machine.arguments(call, scope);
  if (!arguments) return fault_of(arguments);
  const auto& values = arguments->values;
  if (values.empty()) return stop(Fault::InvalidArguments);
  if (!machine.spend_on(*values[0])) return stop(Fault::TooMuchWork);
  const std::string text = to_text(*values[0]);
  const auto size = static_cast<double>(character_count(text));
  double start = values.size() > 1 ? whole(*values[1]) : 0;
  start = start < 0 ? std::max(size + start, 0.0) : std::min(start, size);
  double end = size;
  if (values.size() > 2) {
    const double length = whole(*values[2]);
    end = length < 0 ? size + length : std::min(start + length, size);
  }
  if (end <= start) return Value::of(Json(""));
  const std::size_t first = byte_of(text, static_cast<std::size_t>(start));
  const std::size_t last = byte_of(text, static_cast<std::size_t>(end));
  return Value::of(Json(text.substr(first, last - first)));
}

}  // namespace todoke::logic::op
