#include "core/session/effort.h"

#include <algorithm>

namespace todoke {

namespace {

struct Pace {
  std::string_view kind;
  int seconds;
};

/// Reading the question and answering it on a phone. Our own estimates until sessions are measured;
/// the intro's "minutes" of the form calibrates what residents are told.
constexpr Pace paces[] = {
    {"address", 40}, {"bank_account", 60}, {"choices", 10},       {"consent", 10},
    {"date", 15},    {"email", 20},        {"file", 60},          {"insured_number", 30},
    {"kana", 10},    {"long_text", 60},    {"my_number", 40},     {"name", 12},
    {"phone", 12},   {"text", 15},         {"yes_no", 6},
};
constexpr int pace_otherwise = 8;

/// The questions that may still be answered, as rules name them.
class OpenQuestions {
 public:
  void add(const Slot& slot) {
    if (!slot.group_path.empty()) {
      enter_row(slot);
      in_row_.insert(slot.field->id);
      top_.insert(slot.group_path);
    } else {
      top_.insert(slot.path);
    }
  }

  /// Whether a rule of this slot reads one of them.
  bool decide(const std::optional<Rule>& rule, const Slot& slot) {
    if (!rule) return false;
    enter_row(slot);
    for (const std::string& path : dependencies(*rule)) {
      if (is_open(path)) return true;
    }
    return false;
  }

 private:
  void enter_row(const Slot& slot) {
    if (slot.group_path == group_ && slot.row == row_) return;
    group_ = slot.group_path;
    row_ = slot.row;
    in_row_.clear();
  }

  bool is_open(std::string_view path) const {
    if (path.empty()) return !top_.empty();
    if (path == "item") return !in_row_.empty();
    if (path.starts_with("item.")) return in_row_.contains(first_step(path.substr(5)));
    return top_.contains(first_step(path));
  }

  /// "birth_date$age" and "birth_date.year" both read birth_date.
  static std::string_view first_step(std::string_view path) {
    return path.substr(0, path.find_first_of(".$/"));
  }

  std::set<std::string, std::less<>> top_;
  std::set<std::string, std::less<>> in_row_;
  std::string group_;
  std::uint32_t row_ = 0;
};

bool is_question(const Slot& slot) {
  return slot.field->kind != "note" && slot.field->kind != "group";
}

/// Pages behind a stop page that is shown are never reached.
const Page* first_stop(const Sheet& sheet) {
  for (const Page& page : sheet.form().pages) {
    if (page.stop && sheet.is_shown(page)) return &page;
  }
  return nullptr;
}

/// Whether a page's own rule lets it be shown, even if all its questions are hidden for now.
bool passes(const Page& page, const Sheet& sheet) {
  if (!page.show_if || sheet.is_shown(page)) return true;
  const Result<bool> held = is_true(*page.show_if, sheet.rule_data());
  return held && *held;
}

}  // namespace

int seconds_for(std::string_view kind) {
  for (const Pace& pace : paces) {
    if (pace.kind == kind) return pace.seconds;
  }
  return pace_otherwise;
}

int told_minutes(const Form& form, int whole_seconds, int seconds) {
  const long long said = integer_of(form.intro, "minutes").value_or(0);
  long long told = seconds;
  // Of a life event nobody does the whole.
  if (said > 0 && whole_seconds > 0 && form.parts.empty()) told = told * said * 60 / whole_seconds;
  return static_cast<int>(std::max(1LL, (told + 30) / 60));
}

Effort effort_ahead(const Sheet& sheet, const std::set<std::string, std::less<>>& passed) {
  Effort effort;
  OpenQuestions open;
  const Page* stop = first_stop(sheet);
  int seconds_min = 0;
  int seconds_max = 0;
  for (const Slot& slot : sheet.slots()) {
    if (stop != nullptr && slot.page > stop) break;
    // A page may hold nothing but a group without rows: no question of it is known yet.
    if (slot.field->kind == "group" && !sheet.is_shown(*slot.page) &&
        open.decide(slot.page->show_if, slot)) {
      effort.pages_perhaps.insert(slot.page->id);
    }
    if (!is_question(slot) || slot.reading.answer) continue;
    const Slot* group = slot.group_path.empty() ? nullptr : sheet.find_slot(slot.group_path);
    const bool page_open = open.decide(slot.page->show_if, slot);
    const bool group_open = group != nullptr && open.decide(group->field->show_if, *group);
    const bool own_open = open.decide(slot.field->show_if, slot);
    if (slot.shown) {
      if (!slot.required && passed.contains(slot.page->id)) continue;
    } else {
      const bool page_passes = passes(*slot.page, sheet);
      // A group on a page that may come is not shown yet because of its page alone.
      const bool group_shown = group == nullptr || group->shown || !page_passes;
      const bool may_come = (page_passes || page_open) && (group_shown || group_open) &&
                            (own_open || !(page_passes && group_shown));
      if (!may_come) continue;
      if (!sheet.is_shown(*slot.page)) effort.pages_perhaps.insert(slot.page->id);
    }
    open.add(slot);
    const int seconds = seconds_for(slot.field->kind);
    ++effort.questions_max;
    seconds_max += seconds;
    if (slot.shown && slot.required && !page_open && !group_open && !own_open) {
      ++effort.questions_min;
      seconds_min += seconds;
    }
  }
  effort.seconds = (seconds_min + seconds_max) / 2;
  return effort;
}

}  // namespace todoke
