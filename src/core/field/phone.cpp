#include <array>

#include "core/base/text.h"
#include "core/field/kinds.h"
#include "core/field/reading.h"

namespace todoke {

namespace {

/// Three-digit area codes, and the digits that may follow them; before any other digit the area
/// code has four digits (0138 函館, 011 札幌). From the numbering plan of 総務省, shortened: the few
/// five-digit areas are shown as four and two. Only for showing; nothing is refused by it.
struct Area {
  std::string_view code;
  std::string_view next;
};

constexpr auto areas = std::to_array<Area>({
    {"011", "0123456789"}, {"017", "7"}, {"018", "8"}, {"019", "69"}, {"022", "2379"},
    {"023", "6"}, {"024", "59"}, {"025", "235"}, {"026", "2"}, {"027", "23"}, {"028", "6"},
    {"029", "28"}, {"042", "345679"}, {"043", "234"}, {"044", "0123456789"},
    {"045", "0123456789"}, {"046", "28"}, {"047", "347"}, {"048", "2456789"}, {"049", "2"},
    {"052", "0123456789"}, {"053", "45"}, {"054", "236"}, {"055", "29"}, {"058", "23"},
    {"059", "23"}, {"072", "0234678"}, {"073", "4"}, {"075", "0123456789"}, {"076", "24"},
    {"077", "5"}, {"078", "0123456789"}, {"079", "2"}, {"082", "258"}, {"083", "29"},
    {"084", "9"}, {"086", "29"}, {"087", "8"}, {"088", "68"}, {"089", "9"}, {"092", "123456789"},
    {"093", "123456789"}, {"095", "8"}, {"096", "23"}, {"097", "5"}, {"098", "89"}, {"099", "2"},
});

bool has_eleven_digits(std::string_view digits) {
  return digits.size() > 2 && digits[1] >= '5' && digits[2] == '0';
}

/// The digits as dialled in Japan: any hyphens, brackets, dots, and +81 for the first 0.
std::string dialled(std::string_view text) {
  std::string digits = compact(text, "().");
  if (!digits.starts_with("+81")) return digits;
  digits.erase(0, 3);
  if (!digits.starts_with('0')) digits.insert(0, "0");
  return digits;
}

Reading read(const FieldView& view) {
  if (trim(view.text()).empty()) return {};
  std::string digits = dialled(view.text());
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
  for (const Area& area : areas) {
    if (digits.starts_with(area.code) && area.next.find(digits[3]) != area.next.npos) {
      return {3, 6};
    }
  }
  return {4, 6};
}

std::string show(const Field&, const Json& answer) {
  const std::string_view digits = answer_text(answer);
  if (digits.size() != 10 && digits.size() != 11) return std::string(digits);
  const auto [first, second] = groups_of(digits);
  std::string shown(digits.substr(0, first));
  (shown += '-') += digits.substr(first, second - first);
  return (shown += '-') += digits.substr(second);
}

}  // namespace

Kind phone_kind() { return {"phone", {}, read, write_string, show}; }

}  // namespace todoke
