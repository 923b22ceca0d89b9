#include "core/field/town.h"

#include "core/base/text.h"
#include "core/field/reading.h"

namespace todoke {

namespace {

constexpr std::size_t area_bytes_max = 600;
constexpr std::size_t areas_max = 100;

void add_area(Towns& towns, const Json& json) {
  const auto* area = json.get_ptr<const std::string*>();
  if (area == nullptr || area->empty() || area->size() > area_bytes_max) return;
  if (towns.areas.size() < areas_max) towns.areas.push_back(*area);
}

std::string element(const Json& list, std::size_t index) {
  if (index >= list.size()) return {};
  const auto* text = list[index].get_ptr<const std::string*>();
  return text == nullptr || text->size() > area_bytes_max ? std::string() : *text;
}

std::optional<Office> read_office(const Json& list) {
  if (!list.is_array()) return std::nullopt;
  Office office{element(list, 1), element(list, 2), element(list, 3)};
  if (office.area.empty()) return std::nullopt;
  if (!office.building.empty()) office.building += "　";
  office.building += element(list, 0);
  return office;
}

}  // namespace

std::string postcode_document(std::string_view digits) {
  return digits.size() < 3 ? std::string() : "postcode/" + std::string(digits.substr(0, 3));
}

Towns find_towns(const Library& library, std::string_view digits) {
  Towns towns;
  const Json* document = digits.size() == 7 ? library.find(postcode_document(digits)) : nullptr;
  const Json* all = document == nullptr ? nullptr : find_member(*document, "towns");
  if (all == nullptr || !all->is_object()) return towns;
  towns.is_known = true;
  const std::string_view rest = digits.substr(3);
  if (const Json* found = find_member(*all, rest)) {
    if (found->is_array()) {
      for (const Json& area : *found) add_area(towns, area);
    } else {
      add_area(towns, *found);
    }
  }
  const Json* offices = find_member(*document, "offices");
  const Json* office = offices == nullptr ? nullptr : find_member(*offices, rest);
  if (office != nullptr) towns.office = read_office(*office);
  return towns;
}

std::string common_beginning(const Towns& towns) {
  if (towns.areas.empty()) return {};
  std::string_view common = towns.areas.front();
  for (const std::string& area : towns.areas) {
    std::size_t same = 0;
    while (same < common.size() && same < area.size() && common[same] == area[same]) ++same;
    common = cut_at_cluster(common, same);
  }
  return std::string(common);
}

std::string with_town(std::string_view area, const Towns& towns, std::string_view town) {
  if (town.starts_with(area)) return std::string(town);
  std::string_view old;
  for (const std::string& other : towns.areas) {
    if (area.starts_with(other) && other.size() > old.size()) old = other;
  }
  return std::string(town) + std::string(area.substr(old.size()));
}

}  // namespace todoke
