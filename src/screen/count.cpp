#include "screen/count.h"

#include <algorithm>

namespace todoke {

std::optional<CountRange> count_range(const Field& field) {
  const auto max = integer_of(field.settings, "max");
  const long long min = integer_of(field.settings, "min").value_or(0);
  const bool is_count = field.kind == "number" && !text_of(field.settings, "unit").empty();
  if (!is_count || !max || min < 0 || *max <= min || *max > counted_max) return std::nullopt;
  return CountRange{min, *max};
}

std::optional<Cue> press_count(Session& session, std::string_view id) {
  const std::size_t slash = id.rfind('/');
  if (slash == id.npos) return std::nullopt;
  const std::string_view word = id.substr(slash + 1);
  const Slot* slot = session.sheet().find_slot(id.substr(0, slash));
  if ((word != "less" && word != "more") || slot == nullptr || !slot->shown) return std::nullopt;
  const auto range = count_range(*slot->field);
  if (!range) return std::nullopt;
  const std::string path = slot->path;
  const auto& answer = slot->reading.answer;
  long long count = answer && answer->is_number_integer() ? answer->get<long long>() : 0;
  for (const Problem& problem : slot->reading.problems) {
    if (problem.code == "number_too_large") count = range->max + 1;
    else if (problem.code != "number_too_small") return Cue{path, {}, Effect::None};
  }
  count = std::clamp(count + (word == "more" ? 1 : -1), range->min, range->max);
  session.type(path, std::to_string(count));
  std::string key = count == range->max   ? "count.most"
                    : count == range->min ? "count.least"
                                          : "count.now";
  const std::string_view unit = text_of(slot->field->settings, "unit");
  return Cue{"", {std::move(key), {{"count", std::to_string(count)}, {"unit", std::string(unit)}}},
             Effect::None};
}

}  // namespace todoke
