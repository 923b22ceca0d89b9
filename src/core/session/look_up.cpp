#include <algorithm>

#include "core/session/session.h"

namespace todoke {

namespace {

FieldView view_of(const Slot& slot, const Sheet& sheet) {
  return {*slot.field, slot.path, sheet.all_typed(), {}, sheet.facts()};
}

/// Calls `use(kind, slot)` for the fields that are shown on a page.
template <class Use>
void for_each_shown(const Sheet& sheet, const Page* page, Use use) {
  if (page == nullptr) return;
  for (const Slot& slot : sheet.slots()) {
    if (slot.page != page || !slot.shown) continue;
    if (const Kind* kind = find_kind(slot.field->kind)) use(*kind, slot);
  }
}

bool holds(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Of a page that was passed, what we put in and nobody touched follows the answer it was made of,
/// which may have been corrected since.
bool follows_another(const Slot& slot) {
  return !text_of(slot.field->settings, "holder_from").empty() ||
         !text_of(slot.field->settings, "same_as").empty();
}

Names names_wanted(const Sheet& sheet, const Page* page) {
  Names names;
  for_each_shown(sheet, page, [&](const Kind& kind, const Slot& slot) {
    if (kind.want != nullptr) kind.want(view_of(slot, sheet), names);
  });
  return names;
}

}  // namespace

Names Session::wants() const {
  Names wanted;
  for (std::string& name : names_wanted(sheet_, page())) {
    const bool is_here = library_.find(name) != nullptr || library_.is_absent(name);
    if (!is_here && !holds(wanted, name)) wanted.push_back(std::move(name));
  }
  return wanted;
}

void Session::provide(std::string_view name, const Json* document) {
  const Names wanted = names_wanted(sheet_, page());
  if (is_closed() || !holds(wanted, name)) return;
  if (document == nullptr) {
    library_.put_absent(name);
  } else {
    library_.put(name, *document, wanted);
  }
  ++revision_;
  suggest();
  reconsider_complaints();
}

void Session::want_again(const Slot& slot) {
  const Kind* kind = find_kind(slot.field->kind);
  if (kind == nullptr || kind->want == nullptr) return;
  Names names;
  kind->want(view_of(slot, sheet_), names);
  for (const std::string& name : names) library_.forget_absent(name);
}

/// The text of the field that this one begins as ("same_as"), while the resident has put nothing
/// else there: half of one date and half of another is none. Of rows only the first begins so.
std::vector<Suggestion> Session::suggest_same(const Slot& slot) const {
  const std::string_view same = text_of(slot.field->settings, "same_as");
  const Slot* source = same.empty() ? nullptr : sheet_.find_slot(same);
  const bool is_first = slot.row == 0 || sheet_.rows(slot.group_path).front() == slot.row;
  if (source == nullptr || !source->reading.answer || !is_first) return {};
  const FieldView view = view_of(slot, sheet_), from = view_of(*source, sheet_);
  std::vector<Suggestion> suggestions;
  for (const std::string_view part : find_kind(slot.field->kind)->parts) {
    if (!view.text(part).empty() && !is_proposed(view.path_of(part))) return {};
    suggestions.push_back({part, std::string(from.text(part))});
  }
  return suggestions;
}

/// Only into a part that is empty, begun or still holds what we put there, and the same text once:
/// who has emptied it does not want it.
void Session::suggest() {
  struct Change {
    std::string path;
    std::string text;
  };
  std::vector<Change> changes;
  for (const Slot& slot : sheet_.slots()) {
    const Kind* kind = find_kind(slot.field->kind);
    if (!slot.shown || kind == nullptr) continue;
    const bool is_here = slot.page == page();
    if (!is_here && !(follows_another(slot) && is_visited(*slot.page))) continue;
    const FieldView view = view_of(slot, sheet_);
    const bool is_same = find_member(slot.field->settings, "same_as") != nullptr;
    std::vector<Suggestion> suggestions;
    if (is_same) suggestions = suggest_same(slot);
    else if (kind->suggest != nullptr) suggestions = kind->suggest(view, library_);
    for (Suggestion& suggestion : suggestions) {
      if (!is_here && !is_same && suggestion.part != "holder") continue;
      std::string path = view.path_of(suggestion.part);
      std::string& last = suggested_[path];
      if (last == suggestion.text) continue;
      last = suggestion.text;
      const std::string_view typed = sheet_.typed(path);
      const bool is_begun = suggestion.text.compare(0, suggestion.begun_bytes, typed) == 0;
      if (typed.empty() || is_begun || is_proposed(path)) {
        changes.push_back({std::move(path), std::move(suggestion.text)});
      }
    }
  }
  for (Change& change : changes) {
    if (sheet_.typed(change.path) == change.text) continue;
    sheet_.type(change.path, change.text);
    if (change.text.empty()) proposed_.erase(change.path);
    else proposed_.insert_or_assign(change.path, Proposal{change.text, {}});
    ++revision_;
  }
}

}  // namespace todoke
