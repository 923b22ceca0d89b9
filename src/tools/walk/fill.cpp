#include "tools/walk/fill.h"

#include <algorithm>
#include <utility>

#include "core/field/file.h"

namespace todoke {

namespace {

class Hand {
 public:
  Hand(Filled& filled, const Facts& facts) : filled_(filled), facts_(facts) {}

  void answer(const Slot& slot, const Json& value) {
    if (slot.field->kind == "group") {
      if (value.is_number_integer()) set_rows(slot.path, value.get<std::size_t>());
      return;
    }
    const Kind* kind = find_kind(slot.field->kind);
    if (kind == nullptr) return;
    leave_open(slot);
    Typed typed;
    if (!value.is_null()) kind->write(*slot.field, value, slot.path, typed);
    for (const auto& [path, text] : typed) filled_.sheet.type(path, text);
    if (slot.field->kind == "file" && value.contains("files")) attach(slot);
  }

  /// Whether an answer is no good, or leads to where nothing can be sent.
  bool goes_wrong(const Slot& slot) const {
    const Slot* now = filled_.sheet.find_slot(slot.path);
    if (now == nullptr || !now->reading.problems.empty() || breaks_check(slot)) return true;
    const auto& pages = filled_.sheet.form().pages;
    return std::ranges::any_of(pages, [&](const Page& page) {
      return page.stop && filled_.sheet.is_shown(page);
    });
  }

  /// Whether an answer breaks one of the field's own checks.
  bool breaks_check(const Slot& slot) const {
    if (slot.field->checks.empty()) return false;
    const Problems problems = filled_.sheet.problems(*slot.page);
    return std::ranges::any_of(problems, [&](const Problem& problem) {
      const bool is_here = problem.at == slot.path || problem.at.starts_with(slot.path + "/");
      return is_here && std::ranges::contains(slot.field->checks, problem.code, &Check::code);
    });
  }

 private:
  /// Takes out what an earlier try put in.
  void leave_open(const Slot& slot) {
    std::vector<std::string> paths;
    for (const auto& [path, text] : filled_.sheet.all_typed()) {
      if (path == slot.path || path.starts_with(slot.path + "/")) paths.push_back(path);
    }
    for (const std::string& path : paths) filled_.sheet.type(path, "");
  }

  void set_rows(const std::string& group, std::size_t wanted) {
    Sheet& sheet = filled_.sheet;
    while (sheet.rows(group).size() > wanted) sheet.remove_row(group, sheet.rows(group).back());
    while (sheet.rows(group).size() < wanted && sheet.add_row(group) != 0) {
    }
  }

  void attach(const Slot& slot) {
    if (!filled_.sheet.files(slot.path).empty()) return;
    std::string number = std::to_string(filled_.files.size() + 1);
    number.insert(0, 12 - number.size(), '0');
    const auto accepted = accepted_types(*slot.field, facts_);
    const std::string type(accepted.empty() ? "image/jpeg" : accepted.front());
    const Attachment file{"00000000-0000-4000-8000-" + number, "見本", type, 1000,
                          std::string(64, '0')};
    filled_.sheet.attach(slot.path, file);
    filled_.files.push_back({slot.path, file});
  }

  Filled& filled_;
  const Facts& facts_;
};

}  // namespace

std::string field_path_of(const Slot& slot) {
  return slot.group_path.empty() ? slot.path : slot.group_path + "/" + slot.field->id;
}

Filled fill(const Form& form, const Facts& facts, const Candidates& candidates,
            const Choices& choices, Care care) {
  Filled filled{Sheet(form, facts), {}};
  Hand hand(filled, facts);
  for (std::size_t i = 0; i < filled.sheet.slots().size(); ++i) {
    const Slot slot = filled.sheet.slots()[i];
    if (!slot.shown) continue;
    const std::string field_path = field_path_of(slot);
    const std::vector<Json>& values = candidates.of(field_path);
    auto chosen = choices.find(slot.path);
    if (chosen == choices.end()) chosen = choices.find(field_path);
    const std::size_t first = chosen == choices.end() ? 0 : chosen->second;
    const auto is_fine = [&] {
      if (care == Care::Careful) return !hand.goes_wrong(slot);
      return chosen != choices.end() || !hand.breaks_check(slot);
    };
    hand.answer(slot, values[first]);
    for (std::size_t more = 1; more < values.size() && !is_fine(); ++more) {
      hand.answer(slot, values[(first + more) % values.size()]);
    }
  }
  return filled;
}

}  // namespace todoke
