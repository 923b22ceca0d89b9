#include <algorithm>
#include <utility>

#include "core/check/inside.h"

namespace todoke {

void Sheet::Inside::read(std::uint32_t slot) {
  const Slot& its = slots[slot];
  Cell& cell = cells[slot];
  dirty[slot] = 1;
  Reading reading;
  if (cell.kind != nullptr && its.field->kind != "group" && !cell.options_have_rules) {
    const auto found = files.find(its.path);
    const std::span<const Attachment> attached =
        found == files.end() ? std::span<const Attachment>() : found->second;
    reading = cell.kind->read(FieldView{*its.field, its.path, typed, attached, facts});
  }
  slots[slot].reading = std::move(reading);
}

/// Nothing comes after a stop page that is shown.
void Sheet::Inside::settle() {
  bool stopped = false;
  for (std::uint32_t p = 0; p < pages.size(); ++p) {
    if (pages[p].dirty || pages[p].after_stop != stopped) settle_page(p, stopped);
    stopped |= pages[p].shown && form.pages[p].stop;
    for (std::uint32_t s = pages[p].first; s < pages[p].end; ++s) {
      if (dirty[s]) settle_slot(s);
    }
  }
}

void Sheet::Inside::settle_page(std::uint32_t page, bool after_stop) {
  PageState& state = pages[page];
  state.dirty = false;
  state.after_stop = after_stop;
  const auto& rule = form.pages[page].show_if;
  const bool shown = !after_stop && (!rule || data.holds(*rule));
  if (shown == state.shown) return;
  state.shown = shown;
  std::fill(dirty.begin() + state.first, dirty.begin() + state.end, 1);
}

bool Sheet::Inside::holds(const Rule& rule, std::uint32_t slot) {
  const Cell& cell = cells[slot];
  if (!cell.group) return data.holds(rule);
  return data.holds_in_row(rule, *slots[*cell.group].field, cell.position);
}

void Sheet::Inside::settle_slot(std::uint32_t slot) {
  Slot& its = slots[slot];
  Cell& cell = cells[slot];
  dirty[slot] = 0;
  const bool place_shown = pages[cell.page].shown && (!cell.group || slots[*cell.group].shown);
  its.shown = place_shown && (!its.field->show_if || holds(*its.field->show_if, slot));
  its.required = its.shown && its.field->kind != "note" &&
                 (its.field->require_if ? holds(*its.field->require_if, slot)
                                        : its.field->required);
  if (its.field->kind == "group") return settle_group(slot);
  if (cell.options_have_rules) its.reading = read_shown_options(slot);
  const bool sent = its.shown && its.reading.answer && its.reading.problems.empty();
  put_answer(slot, sent ? &*its.reading.answer : nullptr);
}

/// The rows' objects must stand before the rows' fields put their answers into them.
void Sheet::Inside::settle_group(std::uint32_t slot) {
  const Slot& its = slots[slot];
  const Field& field = *its.field;
  const std::size_t count = rows[field.id].keys.size();
  const bool wanted = its.shown && count > 0;
  if (wanted == answers.contains(field.id)) return;
  if (wanted) {
    answers[field.id] = Json(Json::array_t(count, Json::object()));
    data.put_rows(field, count);
  } else {
    answers.erase(field.id);
    data.take_out(field);
  }
  for (std::uint32_t s = slot + 1; s < slots.size() && cells[s].group == slot; ++s) dirty[s] = 1;
  mark_readers(slot, slot);
}

void Sheet::Inside::put_answer(std::uint32_t slot, const Json* answer) {
  const Cell& cell = cells[slot];
  const Field& field = *slots[slot].field;
  const Field* group = cell.group ? slots[*cell.group].field : nullptr;
  Json* object = &answers;
  if (group != nullptr) {
    const auto list = answers.find(group->id);
    if (list == answers.end()) return;
    object = &(*list)[cell.position];
  }
  const auto before = object->find(field.id);
  const bool was_there = before != object->end();
  if (answer == nullptr ? !was_there : (was_there && *before == *answer)) return;
  if (answer != nullptr) {
    (*object)[field.id] = *answer;
    if (group != nullptr) data.put_in_row(*group, cell.position, field, *answer);
    else data.put(field, *answer);
  } else {
    object->erase(before);
    if (group != nullptr) data.take_out_of_row(*group, cell.position, field);
    else data.take_out(field);
  }
  mark_readers(slot, slot);
  if (cell.group) mark_readers(*cell.group, slot);
}

/// Rules read backwards only, so those who stand before need no second look.
void Sheet::Inside::mark_readers(std::uint32_t slot, std::uint32_t after) {
  const Cell& cell = cells[slot];
  const auto mark_slots = [&](const std::vector<std::uint32_t>& readers) {
    for (const std::uint32_t reader : readers) {
      if (reader > after) dirty[reader] = 1;
    }
  };
  const auto mark_pages = [&](const std::vector<std::uint32_t>& readers) {
    for (const std::uint32_t reader : readers) {
      if (reader > cells[after].page) pages[reader].dirty = true;
    }
  };
  mark_slots(cell.slots_reading);
  mark_slots(slots_reading_anything);
  mark_pages(cell.pages_reading);
  mark_pages(pages_reading_anything);
}

/// An option that is not shown cannot be the answer: the kind reads as if it had not been chosen.
Reading Sheet::Inside::read_shown_options(std::uint32_t slot) {
  const Slot& its = slots[slot];
  Typed chosen;
  const auto keep = [&](const std::string& path) {
    const auto found = typed.find(path);
    if (found != typed.end()) chosen.insert(*found);
  };
  keep(its.path);
  for (const Option& option : its.field->options) {
    const bool shown = !option.show_if || holds(*option.show_if, slot);
    const std::string part = its.path + "/" + option.value;
    if (shown) keep(part);
    else if (chosen.contains(its.path) && chosen[its.path] == option.value) chosen.clear();
  }
  return cells[slot].kind->read(FieldView{*its.field, its.path, chosen, {}, facts});
}

}  // namespace todoke
