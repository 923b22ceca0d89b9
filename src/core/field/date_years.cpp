#include "core/field/date_years.h"

#include <algorithm>

namespace todoke {

namespace {

constexpr int years_back_max = 120;
constexpr int years_ahead_max = 30;

/// One way to read a year: as it is typed (「昭和58」, 「1958」) and as it is offered.
Offer offer_of(const FieldView& view, const Date& date, const std::string& typed,
               std::string shown, bool is_in_year_box) {
  Offer offer;
  offer.words["year"] = std::move(shown);
  offer.texts[view.path_of("year")] = typed;
  if (is_in_year_box) {
    offer.texts[view.path_of("month")] = std::to_string(date.month);
    offer.texts[view.path_of("day")] = std::to_string(date.day);
  }
  return offer;
}

/// 「昭和58年（1983年）」
Offer era_offer(const FieldView& view, const Era& era, int era_year, Date date,
                bool is_in_year_box) {
  date.year = gregorian_year(era, era_year);
  const std::string name(era.name);
  const std::string number = std::to_string(era_year);
  return offer_of(view, date, name + number,
                  name + (era_year == 1 ? "元" : number) + "年（" + std::to_string(date.year) + "年）",
                  is_in_year_box);
}

/// 「1958年（昭和33年）」
Offer western_offer(const FieldView& view, const Date& date, bool is_in_year_box) {
  const std::string year = std::to_string(date.year);
  const std::string era_year = show_era_year(date);
  return offer_of(view, date, year,
                  year + "年" + (era_year.empty() ? "" : "（" + era_year + "）"), is_in_year_box);
}

}  // namespace

std::optional<Proposal> propose_years(const FieldView& view, const Date& typed,
                                      const DateBounds& bounds, bool is_in_year_box) {
  const Date& today = view.facts.today;
  const auto may_be = [&](const Date& date) {
    return is_valid(date) && date.year >= today.year - years_back_max &&
           date.year <= today.year + years_ahead_max && (!bounds.min || date >= *bounds.min) &&
           (!bounds.max || date <= *bounds.max);
  };
  std::vector<std::pair<int, Offer>> readings;
  for (const char letter : {'R', 'H', 'S', 'T'}) {
    const Era& era = *find_era(letter);
    const Date date = {gregorian_year(era, typed.year), typed.month, typed.day};
    if (typed.year == 0 || !may_be(date) || era_of(date) != &era) continue;
    readings.emplace_back(date.year, era_offer(view, era, typed.year, date, is_in_year_box));
  }
  for (const int century : {1900, 2000}) {
    const Date date = {century + typed.year, typed.month, typed.day};
    if (may_be(date)) readings.emplace_back(date.year, western_offer(view, date, is_in_year_box));
  }
  if (readings.empty()) return std::nullopt;
  Proposal proposal{"date_year", {{"year", std::to_string(typed.year)}}, {}};
  // The newest first. There are six at most, and a sorting algorithm is 2 KB of engine.wasm.
  for (std::size_t left = readings.size(); left > 0; --left) {
    auto newest = readings.begin();
    for (auto it = newest; it != readings.end(); ++it) {
      if (it->first > newest->first) newest = it;
    }
    proposal.offers.push_back(std::move(newest->second));
    newest->first = 0;
  }
  return proposal;
}

std::optional<Proposal> propose_calendars(const FieldView& view, const DatePart& year,
                                          const Date& date, bool is_in_year_box) {
  if (year.era == nullptr || !is_valid(date)) return std::nullopt;
  Proposal proposal{"date_calendars", {}, {}};
  proposal.offers.push_back(western_offer(view, date, is_in_year_box));
  proposal.offers.push_back(era_offer(view, *year.era, year.era_year, date, is_in_year_box));
  return proposal;
}

}  // namespace todoke
