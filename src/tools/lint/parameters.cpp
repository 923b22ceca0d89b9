#include "tools/lint/parameters.h"

namespace todoke {

namespace {

using Type = ParameterType;

constexpr Parameter text[] = {{"max_length", Type::Integer}};
constexpr Parameter name[] = {{"layout", Type::One, false, "full parts"},
                              {"undivided", Type::Flag},
                              {"alias", Type::Flag},
                              {"same_person_as", Type::TextList}};
constexpr Parameter kana[] = {{"layout", Type::One, false, "full parts"}, {"from", Type::Text}};
constexpr Parameter date[] = {
    {"min", Type::DateOrToday}, {"max", Type::DateOrToday}, {"same_as", Type::Text}};
constexpr Parameter choices[] = {{"none_value", Type::Text}};
constexpr Parameter yes_no[] = {{"yes_label", Type::Text}, {"no_label", Type::Text}};
constexpr Parameter number[] = {
    {"min", Type::Integer}, {"max", Type::Integer}, {"unit", Type::Text}};
constexpr Parameter money[] = {{"min", Type::Integer}, {"max", Type::Integer}};
constexpr Parameter phone[] = {{"abroad", Type::Flag}};
constexpr Parameter bank_account[] = {{"holder_from", Type::Text}};
constexpr Parameter group[] = {{"item_title", Type::Text, true},
                               {"add_label", Type::Text, true},
                               {"min_rows", Type::Integer},
                               {"max_rows", Type::Integer},
                               {"unit", Type::Text},
                               {"ordered", Type::Flag},
                               {"summary_fields", Type::TextList},
                               {"again_label", Type::Text},
                               {"again_fields", Type::TextList}};
constexpr Parameter consent[] = {{"statement", Type::Text, true}};
constexpr Parameter note[] = {{"text", Type::Text, true},
                              {"tone", Type::One, false, "information warning"}};
constexpr Parameter file[] = {{"accept", Type::TextList},
                              {"max_files", Type::Integer},
                              {"max_bytes", Type::Integer},
                              {"later_allowed", Type::Flag},
                              {"later_label", Type::Text},
                              {"later_text", Type::Text},
                              {"later_days", Type::Integer}};

}  // namespace

std::span<const Parameter> parameters_of(std::string_view kind) {
  if (kind == "text" || kind == "long_text") return text;
  if (kind == "name") return name;
  if (kind == "kana") return kana;
  if (kind == "date") return date;
  if (kind == "choices") return choices;
  if (kind == "yes_no") return yes_no;
  if (kind == "number") return number;
  if (kind == "money") return money;
  if (kind == "phone") return phone;
  if (kind == "bank_account") return bank_account;
  if (kind == "group") return group;
  if (kind == "consent") return consent;
  if (kind == "note") return note;
  if (kind == "file") return file;
  return {};
}

}  // namespace todoke
