#include "core/session/changes.h"

#include <algorithm>
#include <array>

#include "core/session/draft_parts.h"

namespace todoke {

namespace {

constexpr std::array<std::string_view, 3> names = {"gone", "new", "anew"};

bool is_question(const Slot& slot) {
  return slot.shown && slot.field->kind != "note" && slot.field->kind != "group";
}

const Field* find_in(const Form& form, const Slot& slot) {
  const bool in_row = !slot.group_path.empty();
  const Field* top = find_field(form, in_row ? slot.group_path : slot.field->id);
  if (!in_row || top == nullptr) return top;
  const auto found = std::find_if(top->fields.begin(), top->fields.end(), [&](const Field& field) {
    return field.id == slot.field->id;
  });
  return found == top->fields.end() ? nullptr : &*found;
}

/// An option or a file may be gone from an answer that is one still.
bool is_answered_alike(const Slot& before, const Slot& now, const Kind& kind) {
  if (!now.reading.answer || now.field->kind != before.field->kind) return false;
  if (*now.reading.answer == *before.reading.answer) return true;
  return kind.show(*now.field, *now.reading.answer) ==
         kind.show(*before.field, *before.reading.answer);
}

}  // namespace

std::vector<Change> find_changes(const Form& earlier, const Json& draft, const Sheet& now) {
  Sheet before(earlier, now.facts());
  restore_rows(before, object_of(draft, "rows"));
  restore_typed(before, object_of(draft, "typed"));
  restore_files(before, object_of(draft, "files"));
  std::vector<Change> changes;
  for (const Slot& slot : before.slots()) {
    const Kind* kind = find_kind(slot.field->kind);
    if (!is_question(slot) || !slot.reading.answer || kind == nullptr) continue;
    const Slot* same = now.find_slot(slot.path);
    if (same != nullptr && is_answered_alike(slot, *same, *kind)) continue;
    if (same != nullptr && !same->shown) continue;  // hidden by the answers, as ever
    changes.push_back({same == nullptr ? Change::Kind::Gone : Change::Kind::Anew, slot.path,
                       slot.field->label, kind->show(*slot.field, *slot.reading.answer)});
  }
  for (const Slot& slot : now.slots()) {
    if (!is_question(slot) || find_in(earlier, slot) != nullptr) continue;
    changes.push_back({Change::Kind::New, slot.path, slot.field->label, {}});
  }
  return changes;
}

Json to_json(const std::vector<Change>& changes) {
  Json list = Json::array();
  for (const Change& change : changes) {
    list.push_back({{"kind", names[static_cast<std::size_t>(change.kind)]},
                    {"path", change.path},
                    {"label", change.label},
                    {"value", change.value}});
  }
  return list;
}

std::vector<Change> read_changes(const Json& list) {
  std::vector<Change> changes;
  if (!list.is_array()) return changes;
  for (const Json& json : list) {
    const auto name = std::find(names.begin(), names.end(), text_of(json, "kind"));
    if (name == names.end()) continue;
    changes.push_back({static_cast<Change::Kind>(name - names.begin()),
                       std::string(text_of(json, "path")), std::string(text_of(json, "label")),
                       std::string(text_of(json, "value"))});
  }
  return changes;
}

}  // namespace todoke
