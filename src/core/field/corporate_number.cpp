#include "core/base/text.h"
#include "core/field/kinds.h"
#include "core/field/reading.h"

namespace todoke {

namespace {

constexpr std::size_t length = 13;

/// The first digit of a 法人番号 for the twelve behind it (法人番号の指定等に関する省令 第2条):
/// 9 - (sum of Pn x Qn mod 9); n counts from the right, Qn is 1 for odd n and 2 for even n.
char check_digit_of(std::string_view body) {
  int sum = 0;
  for (std::size_t n = 1; n <= body.size(); ++n) {
    sum += (body[body.size() - n] - '0') * (n % 2 == 1 ? 1 : 2);
  }
  return static_cast<char>('0' + 9 - sum % 9);
}

/// The twelve digits of a 会社法人等番号 stand in the register; the 法人番号 has one more before them.
std::optional<Proposal> propose_whole(const FieldView& view, const std::string& body) {
  const std::string whole = check_digit_of(body) + body;
  return Proposal{"corporate_number", {}, {{{{"number", whole}}, {{view.path, whole}}}}};
}

/// A T in front is that of the invoice system's registration number, which holds the 法人番号.
Reading read(const FieldView& view) {
  if (trim(view.text()).empty()) return {};
  std::string digits = compact(view.text(), ".");
  if (digits.starts_with('T') || digits.starts_with('t')) digits.erase(0, 1);
  if (digits.size() != length || !is_all_digits(digits)) {
    Reading reading = refused(view, {}, "corporate_number_not_thirteen_digits",
                   {{"digits", std::to_string(cluster_count(digits))}});
    if (digits.size() + 1 == length && is_all_digits(digits)) {
      reading.proposal = propose_whole(view, digits);
    }
    return reading;
  }
  if (digits.front() != check_digit_of(std::string_view(digits).substr(1))) {
    return refused(view, {}, "corporate_number_check_digit");
  }
  return understood(std::move(digits));
}

}  // namespace

Kind corporate_number_kind() { return {"corporate_number", {}, read, write_string, show_string}; }

}  // namespace todoke
