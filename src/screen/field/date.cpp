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

}  // namespace

void compose_date(const FieldScene& scene, std::vector<Node>& nodes) {
  Node group = scene.whole(Role::Group);
  group.inline_parts = true;
  if (group.hint.empty()) group.hint = scene.say("date.hint");
  group.error = scene.errors();
  group.said = scene.said_always();
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
