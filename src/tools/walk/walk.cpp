#include "tools/walk/walk.h"

#include <algorithm>
#include <deque>
#include <set>
#include <utility>

#include "core/session/effort.h"
#include "tools/walk/candidates.h"
#include "tools/walk/observe.h"

namespace todoke {

namespace {

/// Which candidate is taken at each path; a path that is not named takes the first.
using Choices = std::map<std::string, std::size_t>;

/// "children/2/birth_date" is the field "children/birth_date".
std::string field_path_of(const Slot& slot) {
  return slot.group_path.empty() ? slot.path : slot.group_path + "/" + slot.field->id;
}

void set_rows(Sheet& sheet, const std::string& group, const Json& count) {
  const std::size_t wanted = count.is_number_integer() ? count.get<std::size_t>() : 1;
  while (sheet.rows(group).size() > wanted) sheet.remove_row(group, sheet.rows(group).back());
  while (sheet.rows(group).size() < wanted && sheet.add_row(group) != 0) {
  }
}

void answer(Sheet& sheet, const Slot& slot, const Json& value) {
  if (value.is_null()) return;
  if (slot.field->kind == "group") return set_rows(sheet, slot.path, value);
  const Kind* kind = find_kind(slot.field->kind);
  if (kind == nullptr) return;
  Typed typed;
  kind->write(*slot.field, value, slot.path, typed);
  for (const auto& [path, text] : typed) sheet.type(path, text);
  if (slot.field->kind == "file" && value.contains("files")) {
    sheet.attach(slot.path, {"00000000-0000-4000-8000-000000000001", "見本.jpg", "image/jpeg",
                             1000, std::string(64, '0')});
  }
}

class Walker {
 public:
  Walker(const Form& form, const Facts& facts, std::size_t ways_max)
      : form_(form), facts_(facts), ways_max_(ways_max), candidates_(form, facts) {}

  WalkReport walk() {
    WalkReport report = empty_report(form_);
    queue_.push_back({});
    std::vector<WayLength> lengths;
    while (!queue_.empty() && report.ways < ways_max_) {
      const Choices choices = std::move(queue_.front());
      queue_.pop_front();
      const Sheet sheet = go(choices);
      observe(sheet, report);
      if (ends_in_sending(sheet)) lengths.push_back(length_of(sheet));
      branch(sheet, choices);
      ++report.ways;
    }
    report.is_complete = queue_.empty();
    set_lengths(lengths, report);
    return report;
  }

 private:
  /// Answers each question in the form's order, as soon as it is shown.
  Sheet go(const Choices& choices) {
    Sheet sheet(form_, facts_);
    for (std::size_t i = 0; i < sheet.slots().size(); ++i) {
      const Slot slot = sheet.slots()[i];
      if (!slot.shown) continue;
      const std::vector<Json>& values = candidates_.of(field_path_of(slot));
      const auto chosen = choices.find(slot.path);
      answer(sheet, slot, values[chosen == choices.end() ? 0 : chosen->second]);
    }
    return sheet;
  }

  /// From each different set of shown questions, every other answer to every question is tried.
  void branch(const Sheet& sheet, const Choices& choices) {
    std::set<std::string> shown;
    for (const Slot& slot : sheet.slots()) {
      if (slot.shown) shown.insert(field_path_of(slot));
    }
    const std::size_t scene = scenes_.emplace(std::move(shown), scenes_.size()).first->second;
    for (const Slot& slot : sheet.slots()) {
      if (!slot.shown) continue;
      const std::string field_path = field_path_of(slot);
      const std::size_t count = candidates_.of(field_path).size();
      for (std::size_t value = 0; value < count; ++value) {
        if (!tried_.emplace(scene, field_path, value).second) continue;
        const auto now = choices.find(slot.path);
        if (value == (now == choices.end() ? 0 : now->second)) continue;
        Choices next = choices;
        next[slot.path] = value;
        queue_.push_back(std::move(next));
      }
    }
  }

  void set_lengths(std::vector<WayLength>& lengths, WalkReport& report) const {
    if (lengths.empty()) return;
    std::ranges::sort(lengths, {}, &WayLength::questions);
    report.shortest = lengths.front();
    report.typical = lengths[lengths.size() / 2];
    report.longest = lengths.back();
    const int whole = effort_ahead(Sheet(form_, facts_), {}).seconds;
    for (WayLength* length : {&report.shortest, &report.typical, &report.longest}) {
      length->minutes = told_minutes(form_, whole, length->seconds);
    }
  }

  const Form& form_;
  const Facts& facts_;
  std::size_t ways_max_;
  Candidates candidates_;
  std::deque<Choices> queue_;
  /// Sets of fields shown, by number. Which row a field stands in makes no difference.
  std::map<std::set<std::string>, std::size_t> scenes_;
  std::set<std::tuple<std::size_t, std::string, std::size_t>> tried_;
};

}  // namespace

WalkReport walk_form(const Form& form, const Facts& facts, std::size_t ways_max) {
  return Walker(form, facts, ways_max).walk();
}

}  // namespace todoke
