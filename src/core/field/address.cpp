#include <array>

#include "core/base/text.h"
#include "core/field/kinds.h"
#include "core/field/postcode_text.h"
#include "core/field/town.h"

namespace todoke {

namespace {

constexpr std::array<std::string_view, 4> parts = {"postcode", "area", "street", "building"};
constexpr long long length_max = 200;

std::string_view word_of(std::string_view part) {
  if (part == "postcode") return "@address.postcode";
  return part == "area" ? "@address.area" : "@address.street";
}

/// The text of one part as it is sent. 番地 have one form of digits and one hyphen between them;
/// the names of places and buildings stay as they are written.
std::string read_part(Reading& reading, const FieldView& view, std::string_view part) {
  if (part == "postcode") return read_postcode(reading, view, part);
  std::string text = clean_line(view.text(part));
  if (part == "street") text = clean_line(unify_hyphens(to_half_width(text)));
  check_length(reading, view, part, text, length_max);
  return text;
}

Reading read(const FieldView& view) {
  Reading reading;
  Json answer = Json::object();
  bool is_empty = true;
  for (const std::string_view part : parts) {
    if (!clean_line(view.text(part)).empty()) {
      is_empty = false;
      answer[std::string(part)] = read_part(reading, view, part);
    } else if (part != "building") {
      add_missing(reading, view, part, word_of(part));
    }
  }
  if (is_empty) return {};
  if (reading.problems.empty()) reading.answer = std::move(answer);
  return reading;
}

void write(const Field&, const Json& answer, const std::string& path, Typed& typed) {
  put_members(typed, path, answer, parts);
}

std::string show(const Field&, const Json& answer) {
  if (!answer.is_object()) return {};
  std::string shown = show_postcode(text_of(answer, "postcode")) + "\n";
  shown += std::string(text_of(answer, "area")) + std::string(text_of(answer, "street"));
  const std::string_view building = text_of(answer, "building");
  if (!building.empty()) (shown += '\n') += building;
  return shown;
}

void want(const FieldView& view, Names& names) {
  std::string name = postcode_document(postcode_digits(view.text("postcode")));
  if (!name.empty()) names.push_back(std::move(name));
}

/// How much of an area is its prefecture: browsers fill in "address-level1" with that alone.
std::size_t prefecture_bytes(std::string_view area) {
  constexpr std::size_t three = std::string_view("東京都").size();
  constexpr std::string_view ken = "県";
  return area.size() > three && area.substr(three).starts_with(ken) ? three + ken.size() : three;
}

/// The one town of a postcode, or all that is known of an office with its own. A few towns are the
/// resident's choice, of many what they have in common is put in; a postcode that is not finished
/// says nothing.
std::vector<Suggestion> suggest(const FieldView& view, const Library& library) {
  const Towns towns = find_towns(library, postcode_digits(view.text("postcode")));
  if (!towns.is_known) return {};
  const bool is_office = towns.areas.empty() && towns.office.has_value();
  const Office office = is_office ? *towns.office : Office{};
  const bool is_choice = towns.areas.size() > 1 && towns.areas.size() <= towns_offered_max;
  std::string area = is_office ? office.area : is_choice ? "" : common_beginning(towns);
  const std::size_t begun_bytes = prefecture_bytes(area);
  return {{"area", std::move(area), begun_bytes},
          {"street", office.street},
          {"building", office.building}};
}

}  // namespace

Kind address_kind() { return {"address", parts, read, write, show, want, suggest}; }

}  // namespace todoke
