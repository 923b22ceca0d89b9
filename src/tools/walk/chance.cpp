#include "tools/walk/chance.h"

#include <algorithm>
#include <random>

#include "core/field/kinds.h"

namespace todoke {

namespace {

class Resident {
 public:
  Resident(const Candidates& candidates, Sheet& sheet, unsigned seed, Chance::Mood mood)
      : candidates_(candidates),
        sheet_(sheet),
        random_(seed),
        is_typical_(mood == Chance::Mood::Typical) {}

  void answer(const Slot& slot) {
    if (slot.field->kind == "group") {
      const std::size_t more = is_typical_ ? any(6) / 5 : any(3);
      for (std::size_t row = 0; row < more; ++row) sheet_.add_row(slot.path);
      return;
    }
    // What is optional and may be said to be none (the procedures left out) mostly is.
    if (slot.field->kind == "choices" && !slot.required && any(3) > 0) return;
    const std::string path =
        slot.group_path.empty() ? slot.path : slot.group_path + "/" + slot.field->id;
    const std::vector<Json>& values = candidates_.of(path);
    if (slot.field->kind == "choices") choose_some(slot);
    if (!sheet_.find_slot(slot.path)->reading.answer) answer_with_one(slot, values);
  }

 private:
  /// Several at once, where candidates are one each.
  void choose_some(const Slot& slot) {
    const std::string_view none = text_of(slot.field->settings, "none_value");
    for (const Option& option : slot.field->options) {
      const bool is_free = option.value != none && sheet_.is_shown(option, slot);
      if (is_free && any(2) > 0) sheet_.type(slot.path + "/" + option.value, "on");
    }
  }

  void answer_with_one(const Slot& slot, const std::vector<Json>& values) {
    const bool is_ordinary = is_typical_ ? any(4) > 0 : any(4) == 0;
    type(slot, values[is_ordinary ? 0 : any(values.size())]);
    for (std::size_t i = 0; i < values.size() && has_problem(slot); ++i) type(slot, values[i]);
    if (slot.field->kind != "date" || !has_problem(slot)) return;
    // Some dates must be another's: the day of birth of a child that was just born.
    for (const Json& other : Json(sheet_.answers())) {
      if (has_problem(slot) && other.is_string()) type(slot, other);
    }
  }

  std::size_t any(std::size_t count) { return random_() % count; }

  bool has_problem(const Slot& slot) const {
    const Problems problems = sheet_.problems(*slot.page);
    return std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) {
      return problem.at == slot.path || problem.at.starts_with(slot.path + "/");
    });
  }

  void type(const Slot& slot, const Json& value) {
    if (value.is_null()) return;
    Typed typed;
    find_kind(slot.field->kind)->write(*slot.field, value, slot.path, typed);
    for (const auto& [at, text] : typed) sheet_.type(at, text);
    const bool has_files = slot.field->kind == "file" && value.contains("files");
    if (!has_files || !sheet_.files(slot.path).empty()) return;
    const std::string number = std::to_string(100000 + ++files_);
    sheet_.attach(slot.path, {"00000000-0000-4000-8000-000000" + number, "見本.jpg", "image/jpeg",
                              1000, std::string(64, '0')});
  }

  const Candidates& candidates_;
  Sheet& sheet_;
  std::mt19937 random_;
  bool is_typical_;
  int files_ = 0;
};

}  // namespace

Sheet Chance::fill(unsigned seed, Mood mood) const {
  Sheet sheet(form_, facts_);
  Resident resident(candidates_, sheet, seed, mood);
  for (std::size_t i = 0; i < sheet.slots().size(); ++i) {
    const Slot slot = sheet.slots()[i];
    if (slot.shown) resident.answer(slot);
  }
  return sheet;
}

std::size_t count_questions(const Sheet& sheet) {
  return static_cast<std::size_t>(
      std::count_if(sheet.slots().begin(), sheet.slots().end(), [](const Slot& slot) {
        return slot.shown && slot.field->kind != "note" && slot.field->kind != "group";
      }));
}

}  // namespace todoke
