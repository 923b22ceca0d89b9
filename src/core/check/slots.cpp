#include <algorithm>
#include <utility>

#include "core/base/limits.h"
#include "core/base/verify.h"
#include "core/check/inside.h"
#include "core/field/group.h"

namespace todoke {

namespace {

/// "a.b" is "a"; "birth_date$age" is "birth_date"; "$" stays.
std::string_view id_in(std::string_view part) {
  const std::size_t dollar = part.find('$', 1);
  return dollar == std::string_view::npos ? part : part.substr(0, dollar);
}

bool has_option_rules(const Field& field) {
  return std::any_of(field.options.begin(), field.options.end(),
                     [](const Option& option) { return option.show_if.has_value(); });
}

}  // namespace

Sheet::Inside::Inside(const Form& form_of_sheet, Facts facts_of_sheet)
    : form(form_of_sheet), facts(std::move(facts_of_sheet)), data(form, facts) {
  for (const Page& page : form.pages) {
    for (const Field& field : page.fields) {
      if (field.kind != "group") continue;
      RowList& list = rows[field.id];
      while (list.keys.size() < rows_min(field)) list.keys.push_back(list.next_key++);
    }
  }
  lay_out();
}

std::size_t Sheet::Inside::rows_max(std::string_view group) const {
  const Field* field = find_field(form, group);
  return field == nullptr || field->kind != "group" ? 0 : todoke::rows_max(*field);
}

void Sheet::Inside::lay_out() {
  slots.clear();
  cells.clear();
  slot_at.clear();
  pages.assign(form.pages.size(), PageState{});
  for (std::uint32_t p = 0; p < form.pages.size(); ++p) {
    pages[p].first = static_cast<std::uint32_t>(slots.size());
    for (const Field& field : form.pages[p].fields) {
      const auto slot = static_cast<std::uint32_t>(slots.size());
      add_slot(field, p, field.id);
      if (field.kind == "group") add_group_rows(slot, p);
    }
    pages[p].end = static_cast<std::uint32_t>(slots.size());
  }
  dirty.assign(slots.size(), 1);
  find_readers();
  answers = Json::object();
  data.clear();
  for (std::uint32_t s = 0; s < slots.size(); ++s) read(s);
  settle();
}

void Sheet::Inside::add_slot(const Field& field, std::uint32_t page, std::string path) {
  Slot slot;
  slot.field = &field;
  slot.page = &form.pages[page];
  slot.path = std::move(path);
  Cell cell;
  cell.kind = find_kind(field.kind);
  cell.page = page;
  cell.options_have_rules = cell.kind != nullptr && has_option_rules(field);
  slot_at.emplace(slot.path, static_cast<std::uint32_t>(slots.size()));
  slots.push_back(std::move(slot));
  cells.push_back(std::move(cell));
}

void Sheet::Inside::add_group_rows(std::uint32_t group, std::uint32_t page) {
  const Field& field = *slots[group].field;
  const RowList& list = rows[field.id];
  for (std::size_t position = 0; position < list.keys.size(); ++position) {
    const std::string path = row_path(field.id, list.keys[position]);
    for (const Field& inner : field.fields) {
      add_slot(inner, page, path + "/" + inner.id);
      slots.back().group_path = field.id;
      slots.back().row = list.keys[position];
      cells.back().group = group;
      cells.back().position = position;
    }
  }
}

void Sheet::Inside::find_readers() {
  slots_reading_anything.clear();
  pages_reading_anything.clear();
  for (std::uint32_t p = 0; p < form.pages.size(); ++p) {
    if (form.pages[p].show_if) add_page_reader(*form.pages[p].show_if, p);
  }
  for (std::uint32_t s = 0; s < slots.size(); ++s) {
    const Field& field = *slots[s].field;
    if (field.show_if) add_reader(*field.show_if, s);
    if (field.require_if) add_reader(*field.require_if, s);
    for (const Option& option : field.options) {
      if (option.show_if) add_reader(*option.show_if, s);
    }
  }
}

void Sheet::Inside::add_reader(const Rule& rule, std::uint32_t slot) {
  const Reads reads = reads_of(rule, cells[slot].group ? &cells[slot] : nullptr);
  if (reads.anything) slots_reading_anything.push_back(slot);
  for (const std::uint32_t read : reads.slots) cells[read].slots_reading.push_back(slot);
}

void Sheet::Inside::add_page_reader(const Rule& rule, std::uint32_t page) {
  const Reads reads = reads_of(rule, nullptr);
  if (reads.anything) pages_reading_anything.push_back(page);
  for (const std::uint32_t read : reads.slots) cells[read].pages_reading.push_back(page);
}

Reads Sheet::Inside::reads_of(const Rule& rule, const Cell* in_row) const {
  Reads reads;
  for (const std::string& path : dependencies(rule)) {
    const std::string_view whole = path;
    const std::size_t dot = whole.find('.');
    const std::string_view head = whole.substr(0, dot);
    if (path.empty()) reads.anything = true;
    if (path.empty() || head == "$") continue;
    if (head != "item" || in_row == nullptr) {
      if (const auto slot = find(id_in(head))) reads.slots.push_back(*slot);
      continue;
    }
    const Slot& group = slots[*in_row->group];
    const std::string_view rest = dot == std::string_view::npos ? "" : whole.substr(dot + 1);
    const std::string_view id = id_in(rest.substr(0, rest.find('.')));
    const std::string row = std::to_string(rows.find(group.path)->second.keys[in_row->position]);
    for (const Field& sibling : group.field->fields) {
      if (!id.empty() && sibling.id != id) continue;
      const auto slot = find(group.path + "/" + row + "/" + sibling.id);
      VERIFY(slot, "every field of every row has a slot");
      reads.slots.push_back(*slot);
    }
  }
  return reads;
}

std::optional<std::uint32_t> Sheet::Inside::find(std::string_view path) const {
  const auto found = slot_at.find(path);
  if (found == slot_at.end()) return std::nullopt;
  return found->second;
}

std::optional<std::uint32_t> Sheet::Inside::find_owner(std::string_view path) const {
  for (;;) {
    if (const auto slot = find(path)) return slot;
    const std::size_t slash = path.rfind('/');
    if (slash == std::string_view::npos) return std::nullopt;
    path = path.substr(0, slash);
  }
}

}  // namespace todoke
