#include <algorithm>

#include "core/base/text.h"
#include "core/field/kinds.h"
#include "core/field/reading.h"
#include "core/field/word_list.h"

namespace todoke {

namespace {

/// Three-digit area codes, and the digits that may follow them; before any other digit the area
/// code has four digits (0138 函館, 011 札幌). From the numbering plan of 総務省, shortened: the few
/// five-digit areas are shown as four and two. Only for showing; nothing is refused by it.
constexpr std::string_view areas =
    "011:0123456789 017:7 018:8 019:69 022:2379 023:6 024:59 025:235 026:2 027:23 028:6 "
    "029:28 042:345679 043:234 044:0123456789 045:0123456789 046:28 047:347 048:2456789 "
    "049:2 052:0123456789 053:45 054:236 055:29 058:23 059:23 072:0234678 073:4 "
    "075:0123456789 076:24 077:5 078:0123456789 079:2 082:258 083:29 084:9 086:29 087:8 "
    "088:68 089:9 092:123456789 093:123456789 095:8 096:23 097:5 098:89 099:2 ";

bool has_three_digit_area(std::string_view digits) {
  const std::size_t at = areas.find(std::string(digits.substr(0, 3)) + ':');
  if (at == areas.npos) return false;
  const std::string_view next = areas.substr(at + 4, areas.find(' ', at) - at - 4);
  return next.find(digits[3]) != next.npos;
}

constexpr std::size_t abroad_min = 8;
constexpr std::size_t abroad_max = 15;

bool has_eleven_digits(std::string_view digits) {
  return digits.size() > 2 && digits[1] >= '5' && digits[2] == '0';
}

/// Where subscribers' numbers begin with a 0 that is dialled from abroad, too: Italy, San Marino,
/// Côte d'Ivoire, Congo (national numbering plans, ITU-T E.164).
bool keeps_first_zero(std::string_view number) {
  for (std::string_view codes = "+39 +378 +225 +242"; !codes.empty();) {
    if (number.starts_with(take_word(codes))) return true;
  }
  return false;
}

/// The digits as dialled in Japan: any hyphens, brackets, dots, and +81 for the first 0. A number
/// abroad keeps its "+"; 010 is the same sign on Japanese phones. In "+44 (0)20" and "+44 (020)"
/// the 0 is for callers inside that country.
std::string dialled(std::string_view text) {
  std::string number = compact(text, ".");
  if (number.starts_with("010")) number.replace(0, 3, "+");
  const std::size_t bracket = number.find("(0");
  const bool is_for_callers_inside =
      bracket != number.npos &&
      (number.find("(0)") == bracket || !keeps_first_zero(number));
  if (number.starts_with('+') && is_for_callers_inside) number.erase(bracket + 1, 1);
  std::string digits = compact(number, "()");
  if (!digits.starts_with("+81")) return digits;
  digits.erase(0, 3);
  if (!digits.starts_with('0')) digits.insert(0, "0");
  return digits;
}

/// E.164: a country code, which never begins with 0, and at most 15 digits together. Whether such
/// a number exists is not known here.
Reading read_abroad(const FieldView& view, std::string number) {
  const std::string_view digits = std::string_view(number).substr(1);
  if (!is_all_digits(digits) || digits.starts_with('0')) return refused(view, {}, "phone_form");
  if (!flag_of(view.field.settings, "abroad", true)) return refused(view, {}, "phone_abroad");
  if (digits.size() < abroad_min || digits.size() > abroad_max) {
    return refused(view, {}, "phone_abroad_length", {{"digits", std::to_string(digits.size())}});
  }
  return understood(std::move(number));
}

Reading read(const FieldView& view) {
  if (trim(view.text()).empty()) return {};
  std::string digits = dialled(view.text());
  if (digits.starts_with('+')) return read_abroad(view, std::move(digits));
  if (digits.empty() || !is_all_digits(digits)) return refused(view, {}, "phone_form");
  if (!digits.starts_with('0')) return refused(view, {}, "phone_without_area_code");
  if (digits.starts_with("00")) return refused(view, {}, "phone_form");
  const std::size_t expected = has_eleven_digits(digits) ? 11 : 10;
  if (digits.size() != expected) {
    return refused(view, {}, "phone_length",
                   {{"expected", std::to_string(expected)},
                    {"digits", std::to_string(digits.size())}});
  }
  return understood(std::move(digits));
}

/// How many digits stand before the first and before the second hyphen.
std::pair<std::size_t, std::size_t> groups_of(std::string_view digits) {
  if (digits.starts_with("0800")) return {4, 7};
  if (digits.size() == 11) return {3, 7};
  for (const std::string_view service : {"0120", "0570", "0990", "0180"}) {
    if (digits.starts_with(service)) return {4, 7};
  }
  if (digits.starts_with("03") || digits.starts_with("06")) return {2, 6};
  return {has_three_digit_area(digits) ? 3U : 4U, 6};
}

/// Country codes have one digit (+1, +7), two as in this list, or three.
std::size_t country_code_length(std::string_view digits) {
  constexpr std::string_view two =
      "20 27 28 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 "
      "63 64 65 66 81 82 83 84 86 89 90 91 92 93 94 95 98 ";
  if (digits.starts_with('1') || digits.starts_with('7')) return 1;
  return two.find(std::string(digits.substr(0, 2)) + ' ') == two.npos ? 3 : 2;
}

/// 「+1 212 555 0123」: by threes, and never one digit alone at the end.
std::string show_abroad(std::string_view number) {
  const std::size_t code = 1 + country_code_length(number.substr(1));
  std::string shown(number.substr(0, code));
  for (std::string_view rest = number.substr(std::min(code, number.size())); !rest.empty();) {
    const std::size_t length = rest.size() <= 4 ? rest.size() : 3;
    (shown += ' ') += rest.substr(0, length);
    rest.remove_prefix(length);
  }
  return shown;
}

std::string show(const Field&, const Json& answer) {
  const std::string_view digits = answer_text(answer);
  if (digits.starts_with('+')) return show_abroad(digits);
  if (digits.size() != 10 && digits.size() != 11) return std::string(digits);
  const auto [first, second] = groups_of(digits);
  std::string shown(digits.substr(0, first));
  (shown += '-') += digits.substr(first, second - first);
  return (shown += '-') += digits.substr(second);
}

}  // namespace

Kind phone_kind() { return {"phone", {}, read, write_string, show}; }

}  // namespace todoke
