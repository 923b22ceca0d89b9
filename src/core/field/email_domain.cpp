#include "core/field/email_domain.h"

#include <algorithm>
#include <array>
#include <string>

namespace todoke {

namespace {

struct Service {
  std::string_view domain;
  /// No other service begins with this first label: "gmail.co.jp" is meant to be "gmail.com".
  bool owns_label = false;
};

/// Carriers and mail services in Japan, and below them real domains that look like one of them.
constexpr Service services[] = {
    {"gmail.com", true},      {"yahoo.co.jp"},   {"icloud.com", true}, {"docomo.ne.jp", true},
    {"ezweb.ne.jp", true},    {"au.com"},        {"softbank.ne.jp"},   {"i.softbank.jp"},
    {"ymobile.ne.jp"},        {"yahoo.ne.jp"},   {"uqmobile.jp"},      {"rakuten.jp"},
    {"hotmail.com"},          {"hotmail.co.jp"}, {"outlook.com"},      {"outlook.jp"},
    {"live.jp"},              {"nifty.com"},     {"biglobe.ne.jp"},    {"excite.co.jp"},
    {"ymail.ne.jp"},          {"me.com"},        {"mac.com"},          {"msn.com"},
    {"yahoo.com"},            {"mail.com"},      {"ymail.com"},        {"email.com"},
    {"gmx.com"},              {"live.com"},      {"outlook.co.jp"},    {"proton.me"},
    {"yahoo.co.uk"},          {"yahoo.co.kr"},   {"yahoo.co.in"},      {"yahoo.co.id"},
    {"hotmail.co.uk"},        {"hotmail.co.kr"}, {"emobile.ne.jp"},    {"ymobile1.ne.jp"},
    {"softbank.jp"},          {"yahoo.co.nz"},   {"yahoo.co.th"},      {"hotmail.co.nz"},
};

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
  for (const Service& service : services) {
    if (service.domain == small) return {};
    if (service.owns_label && first_label(small) == first_label(service.domain)) {
      nearest = service.domain;
      least = 0;
      continue;
    }
    if (service.domain.size() < length_min) continue;
    const std::size_t most = service.domain.size() < 11 ? 1 : 2;
    const std::size_t far = distance(small, service.domain);
    if (far > most || (!nearest.empty() && far >= least)) continue;
    nearest = service.domain;
    least = far;
  }
  return nearest;
}

}  // namespace todoke
