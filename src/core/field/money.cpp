#include <algorithm>

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
  const FieldView without_sign{view.field, view.path, typed, view.files, view.facts};
  return read_integer(without_sign, {unit, "@money.unit"}, 0);
}

std::string with_commas(std::string digits) {
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

/// 「12万3,456円」 for whom counting places is hard; empty below 1万.
std::string in_words(const std::string& digits) {
  if (digits.size() < 5) return {};
  std::string words;
  const auto add = [&](std::size_t from, std::size_t count, std::string_view place) {
    std::string part = digits.substr(from, count);
    part.erase(0, std::min(part.find_first_not_of('0'), part.size()));
    if (!part.empty()) (words += with_commas(std::move(part))) += place;
  };
  const std::size_t size = digits.size();
  if (size > 8) add(0, size - 8, "億");
  add(size > 8 ? size - 8 : 0, size > 8 ? 4 : size - 4, "万");
  add(size - 4, 4, "");
  return words + std::string(unit);
}

/// 「123,456円（12万3,456円）」
std::string show(const Field&, const Json& answer) {
  if (!answer.is_number_integer()) return {};
  std::string digits = std::to_string(answer.get<long long>());
  const std::string sign = digits.starts_with('-') ? "-" : "";
  digits.erase(0, sign.size());
  const std::string shown = sign + with_commas(digits) + std::string(unit);
  const std::string words = in_words(digits);
  return words.empty() ? shown : shown + "（" + sign + words + "）";
}

}  // namespace

Kind money_kind() { return {"money", {}, read, write_integer, show}; }

}  // namespace todoke
