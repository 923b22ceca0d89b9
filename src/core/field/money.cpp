#include "core/base/text.h"
#include "core/field/integer.h"
#include "core/field/kinds.h"

namespace todoke {

namespace {

constexpr std::string_view unit = "円";

/// A yen sign in front is understood; which of its many forms depends on the keyboard.
Reading read(const FieldView& view) {
  std::string text = to_half_width(trim(view.text()));
  for (const std::string_view sign : {"¥", "\\"}) {
    if (text.starts_with(sign)) text.erase(0, sign.size());
  }
  Typed typed;
  typed.emplace(view.path, std::move(text));
  return read_integer({view.field, view.path, typed, view.files, view.facts}, unit, 0);
}

std::string show(const Field&, const Json& answer) {
  if (!answer.is_number_integer()) return {};
  std::string digits = std::to_string(answer.get<long long>());
  const std::size_t first = digits.starts_with('-') ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3;) digits.insert(at -= 3, ",");
  return digits + std::string(unit);
}

}  // namespace

Kind money_kind() { return {"money", {}, read, write_integer, show}; }

}  // namespace todoke
