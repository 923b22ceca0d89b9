#include <algorithm>
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

/// The 47, as the 地方自治法 and the offices write them.
constexpr std::array<std::string_view, 47> prefectures = {
    "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県",   "茨城県", "栃木県", "群馬県",
    "埼玉県", "千葉県", "東京都", "神奈川県", "新潟県", "富山県", "石川県", "福井県", "山梨県", "長野県",
    "岐阜県", "静岡県", "愛知県", "三重県", "滋賀県", "京都府", "大阪府",   "兵庫県", "奈良県", "和歌山県",
    "鳥取県", "島根県", "岡山県", "広島県", "山口県", "徳島県", "香川県",   "愛媛県", "高知県", "福岡県",
    "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県",
};

/// No letter arrives there, and browsers fill in "address-level1" with that alone.
bool is_prefecture_alone(std::string_view area) {
  return std::ranges::find(prefectures, area) != prefectures.end();
}

/// The text of one part as it is sent. 番地 have one form of digits and one hyphen between them;
/// the names of places and buildings stay as they are written.
std::string read_part(Reading& reading, const FieldView& view, std::string_view part) {
  if (part == "postcode") return read_postcode(reading, view, part);
  std::string text = clean_line(view.text(part));
  if (part == "street") text = clean_line(unify_hyphens(to_half_width(text)));
  check_length(reading, view, part, text, length_max);
  if (part == "area" && is_prefecture_alone(text)) {
    add_problem(reading, view, part, "address_area_short");
  }
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
