#include "core/field/date_bound.h"

namespace todoke {

std::optional<Date> read_date_bound(std::string_view text, const Date& today) {
  if (text == "fiscal_year_start") return Date{fiscal_year(today), 4, 1};
  if (text == "fiscal_year_end") return fiscal_year_end(today);
  if (!text.starts_with("today")) return parse_iso(text);
  text.remove_prefix(5);
  if (text.empty()) return today;
  const char sign = text.front();
  text.remove_prefix(1);
  if ((sign != '+' && sign != '-') || text.empty() || text.size() > 4) return std::nullopt;
  int days = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    days = days * 10 + (c - '0');
  }
  return add_days(today, sign == '-' ? -days : days);
}

}  // namespace todoke
