#include "core/base/text.h"
#include "core/field/kinds.h"
#include "core/field/postcode_text.h"

namespace todoke {

std::string postcode_digits(std::string_view typed) {
  std::string digits = compact(typed, ".");
  for (const std::string_view sign : {"〒", "〶"}) {
    if (digits.starts_with(sign)) digits.erase(0, sign.size());
  }
  return digits.size() <= 7 && is_all_digits(digits) ? digits : std::string();
}

std::string read_postcode(Reading& reading, const FieldView& view, std::string_view part) {
  std::string digits = postcode_digits(view.text(part));
  if (digits.size() == 7) return digits;
  add_problem(reading, view, part, "postcode_not_seven_digits");
  return {};
}

std::string show_postcode(std::string_view digits) {
  if (digits.size() != 7) return {};
  return "〒" + std::string(digits.substr(0, 3)) + "-" + std::string(digits.substr(3));
}

namespace {

Reading read(const FieldView& view) {
  Reading reading;
  if (trim(view.text()).empty()) return reading;
  std::string digits = read_postcode(reading, view, {});
  if (reading.problems.empty()) reading.answer = std::move(digits);
  return reading;
}

std::string show(const Field&, const Json& answer) { return show_postcode(answer_text(answer)); }

}  // namespace

Kind postcode_kind() { return {"postcode", {}, read, write_string, show}; }

}  // namespace todoke
