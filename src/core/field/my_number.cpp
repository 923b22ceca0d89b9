#include "core/base/text.h"
#include "core/field/kinds.h"
#include "core/field/reading.h"

namespace todoke {

namespace {

constexpr std::size_t length = 12;

/// The check digit of 個人番号, by the 総務省令 of the number's law
/// (平成26年総務省令第85号 第5条): 11 - (sum of Pn x Qn mod 11), 0 when the remainder is 0 or 1;
/// n counts from the right of the first eleven digits, Qn = n + 1 up to 6, then n - 5.
bool has_check_digit(std::string_view digits) {
  int sum = 0;
  for (int n = 1; n <= 11; ++n) {
    const int p = digits[static_cast<std::size_t>(11 - n)] - '0';
    sum += p * (n <= 6 ? n + 1 : n - 5);
  }
  const int remainder = sum % 11;
  return digits[11] - '0' == (remainder <= 1 ? 0 : 11 - remainder);
}

/// Twelve zeros pass the arithmetic and are nobody's number.
Reading read(const FieldView& view) {
  if (trim(view.text()).empty()) return {};
  std::string digits = compact(view.text(), ".");
  if (digits.size() != length || !is_all_digits(digits)) {
    return refused(view, {}, "my_number_not_twelve_digits",
                   {{"digits", std::to_string(cluster_count(digits))}});
  }
  if (!has_check_digit(digits) || digits.find_first_not_of('0') == digits.npos) {
    return refused(view, {}, "my_number_check_digit");
  }
  return understood(std::move(digits));
}

std::string show(const Field&, const Json& answer) {
  const std::string_view digits = answer_text(answer);
  if (digits.size() != length) return {};
  std::string shown;
  for (int i = 0; i < 8; ++i) shown += "•";
  return shown += digits.substr(8);
}

}  // namespace

Kind my_number_kind() { return {"my_number", {}, read, write_string, show}; }

}  // namespace todoke
