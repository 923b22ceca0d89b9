#include "core/field/email_domain.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/field/word_list.h"

namespace todoke {

namespace {

/// Carriers and mail services in Japan, and then real domains that look like one of them. "!": no
/// other service begins with this first label, so that "gmail.co.jp" is meant to be "gmail.com".
constexpr std::string_view services =
    "gmail.com! yahoo.co.jp icloud.com! docomo.ne.jp! ezweb.ne.jp! au.com softbank.ne.jp "
    "i.softbank.jp ymobile.ne.jp yahoo.ne.jp uqmobile.jp rakuten.jp hotmail.com "
    "hotmail.co.jp outlook.com outlook.jp live.jp nifty.com biglobe.ne.jp excite.co.jp "
    "ymail.ne.jp me.com mac.com msn.com yahoo.com mail.com ymail.com email.com gmx.com "
    "live.com outlook.co.jp proton.me yahoo.co.uk hotmail.co.uk emobile.ne.jp "
    "ymobile1.ne.jp softbank.jp";

/// Shorter domains are too near to other real ones.
constexpr std::size_t length_min = 8;
constexpr std::size_t length_max = 24;

/// Letters to add, take out, change or swap with the next (restricted Damerau-Levenshtein).
std::size_t distance(std::string_view a, std::string_view b) {
  std::array<std::array<std::size_t, length_max + 1>, 3> rows{};
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i + 2) % 3];
    const auto& above_that = rows[(i + 1) % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], above_that[j - 2] + 1);
      }
    }
  }
  return rows[a.size() % 3][b.size()];
}

std::string_view first_label(std::string_view domain) {
  return domain.substr(0, domain.find('.'));
}

}  // namespace

std::string_view likely_domain(std::string_view domain) {
  std::string small(domain);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  if (small.empty() || small.size() > length_max) return {};
  std::string_view nearest;
  std::size_t least = 0;
  for (std::string_view list = services; !list.empty();) {
    std::string_view service = take_word(list);
    const bool owns_label = service.ends_with('!');
    if (owns_label) service.remove_suffix(1);
    if (service == small) return {};
    if (owns_label && first_label(small) == first_label(service)) {
      nearest = service;
      least = 0;
      continue;
    }
    if (service.size() < length_min) continue;
    const std::size_t most = service.size() < 11 ? 1 : 2;
    const std::size_t far = distance(small, service);
    if (far > most || (!nearest.empty() && far >= least)) continue;
    nearest = service;
    least = far;
  }
  return nearest;
}

}  // namespace todoke
