#include <algorithm>

#include "core/base/date_reading.h"
#include "screen/field/compose_field.h"

namespace todoke {

namespace {

struct Part {
  std::string_view name;
  std::string_view word;
  std::string_view autocomplete;
  std::string_view input_mode;
  Width width;
};

/// A year may be written 平成2, so its keyboard has letters.
constexpr Part parts[] = {
    {"year", "date.year", "bday-year", "", Width::Year},
    {"month", "date.month", "bday-month", "numeric", Width::TwoDigits},
    {"day", "date.day", "bday-day", "numeric", Width::TwoDigits},
};

/// Put in as another date of the application, and untouched.
bool is_same(const FieldScene& scene) {
  return std::ranges::all_of(parts, [&](const Part& part) {
    const std::string path = scene.path_of(part.name);
    return scene.typed(part.name).empty() || scene.scene.session.is_proposed(path);
  });
}

/// 「平成35年は令和5年です」 beside the date, when the era was over by then or had not begun.
std::string said_of(const FieldScene& scene) {
  const std::string shown = scene.said_always();
  if (shown.empty()) return shown;
  const std::string typed = scene.typed("year");
  DatePart year = read_year(typed);
  if (year.state != DateState::Understood) year = read_whole_date(typed).year;
  const auto date = parse_iso(*scene.slot.reading.answer->get_ptr<const std::string*>());
  if (year.era == nullptr || !date || era_of(*date) == year.era) return shown;
  return scene.say("date.said_other_era",
                   {{"typed", std::string(year.era->name) + std::to_string(year.era_year)},
                    {"era_year", show_era_year(*date)},
                    {"date", shown}});
}

}  // namespace

void compose_date(const FieldScene& scene, std::vector<Node>& nodes) {
  Node group = scene.whole(Role::Group);
  group.inline_parts = true;
  if (group.hint.empty()) group.hint = scene.say("date.hint");
  group.error = scene.errors();
  group.said = said_of(scene);
  if (!scene.typed("year").empty() && is_same(scene)) {
    if (!group.said.empty()) group.said.insert(0, "\n");
    group.said.insert(0, scene.say("carried.person"));
  }
  // All three make the day that does not exist; a part that is missing is that part alone.
  const bool whole_date_is_wrong = group.error.size() > 0 && !scene.typed("year").empty() &&
                                   !scene.typed("month").empty() && !scene.typed("day").empty();
  for (const Part& part : parts) {
    Node input = compose_part(scene, part.name, scene.say(part.word),
                              {part.autocomplete, part.input_mode, part.width},
                              PartError::OnGroup);
    input.invalid |= whole_date_is_wrong;
    group.children.push_back(std::move(input));
  }
  nodes.push_back(std::move(group));
}

}  // namespace todoke
