#include "core/check/sheet.h"

#include <algorithm>
#include <utility>

#include "core/base/limits.h"
#include "core/base/text.h"
#include "core/check/inside.h"

namespace todoke {

Sheet::Sheet(const Form& form, Facts facts)
    : inside_(std::make_unique<Inside>(form, std::move(facts))) {}
Sheet::~Sheet() = default;
Sheet::Sheet(Sheet&&) noexcept = default;
Sheet& Sheet::operator=(Sheet&&) noexcept = default;

const Form& Sheet::form() const { return inside_->form; }
const Facts& Sheet::facts() const { return inside_->facts; }
const Typed& Sheet::all_typed() const { return inside_->typed; }
const std::vector<Slot>& Sheet::slots() const { return inside_->slots; }
const Json& Sheet::answers() const { return inside_->answers; }
const Json& Sheet::rule_data() const { return inside_->data.json(); }

void Sheet::type(std::string_view path, std::string_view text) {
  inside_->typed.insert_or_assign(std::string(path),
                                  std::string(cut_at_cluster(text, limits::typed_bytes_max)));
  const auto owner = inside_->find_owner(path);
  if (!owner) return;
  inside_->read(*owner);
  inside_->settle();
}

std::string_view Sheet::typed(std::string_view path) const {
  const auto found = inside_->typed.find(path);
  return found == inside_->typed.end() ? std::string_view() : found->second;
}

const std::vector<std::uint32_t>& Sheet::rows(std::string_view group) const {
  static const std::vector<std::uint32_t> none;
  const auto found = inside_->rows.find(group);
  return found == inside_->rows.end() ? none : found->second.keys;
}

std::uint32_t Sheet::add_row(std::string_view group) {
  const auto found = inside_->rows.find(group);
  if (found == inside_->rows.end()) return 0;
  RowList& list = found->second;
  if (list.keys.size() >= inside_->rows_max(group)) return 0;
  const std::uint32_t key = list.next_key++;
  list.keys.push_back(key);
  inside_->lay_out();
  return key;
}

void Sheet::remove_row(std::string_view group, std::uint32_t row) {
  const auto found = inside_->rows.find(group);
  if (found == inside_->rows.end() || std::erase(found->second.keys, row) == 0) return;
  inside_->lay_out();
}

void Sheet::restore_row(std::string_view group, std::uint32_t row, std::size_t position) {
  const auto found = inside_->rows.find(group);
  if (found == inside_->rows.end() || row == 0 || row == UINT32_MAX) return;
  RowList& list = found->second;
  const bool is_there = std::find(list.keys.begin(), list.keys.end(), row) != list.keys.end();
  if (is_there || list.keys.size() >= inside_->rows_max(group)) return;
  const auto place = static_cast<std::ptrdiff_t>(std::min(position, list.keys.size()));
  list.keys.insert(list.keys.begin() + place, row);
  list.next_key = std::max(list.next_key, row + 1);
  inside_->lay_out();
}

void Sheet::attach(std::string_view path, Attachment file) {
  auto& list = inside_->files[std::string(path)];
  std::erase_if(list, [&](const Attachment& other) { return other.id == file.id; });
  list.push_back(std::move(file));
  const auto owner = inside_->find(path);
  if (!owner) return;
  inside_->read(*owner);
  inside_->settle();
}

void Sheet::detach(std::string_view path, std::string_view id) {
  const auto found = inside_->files.find(path);
  if (found == inside_->files.end()) return;
  std::erase_if(found->second, [&](const Attachment& file) { return file.id == id; });
  const auto owner = inside_->find(path);
  if (!owner) return;
  inside_->read(*owner);
  inside_->settle();
}

std::span<const Attachment> Sheet::files(std::string_view path) const {
  const auto found = inside_->files.find(path);
  if (found == inside_->files.end()) return {};
  return found->second;
}

const Slot* Sheet::find_slot(std::string_view path) const {
  const auto slot = inside_->find(path);
  return slot ? &inside_->slots[*slot] : nullptr;
}

bool Sheet::is_shown(const Page& page) const {
  for (std::size_t p = 0; p < inside_->form.pages.size(); ++p) {
    if (&inside_->form.pages[p] != &page) continue;
    const PageState& state = inside_->pages[p];
    if (!state.shown || page.stop || page.fields.empty()) return state.shown;
    const auto first = inside_->slots.begin();
    return std::any_of(first + state.first, first + state.end,
                       [](const Slot& slot) { return slot.shown; });
  }
  return false;
}

bool Sheet::is_shown(const Option& option, const Slot& slot) const {
  if (!option.show_if) return true;
  const auto index = inside_->find(slot.path);
  return index && inside_->holds(*option.show_if, *index);
}

Problems Sheet::problems(const Page& page) const {
  Problems problems;
  for (std::size_t p = 0; p < inside_->form.pages.size(); ++p) {
    if (&inside_->form.pages[p] != &page) continue;
    const PageState& state = inside_->pages[p];
    for (std::uint32_t s = state.first; s < state.end; ++s) inside_->add_problems(s, problems);
  }
  return problems;
}

Problems Sheet::problems() const {
  Problems problems;
  for (std::uint32_t s = 0; s < inside_->slots.size(); ++s) inside_->add_problems(s, problems);
  for (std::size_t p = 0; p < inside_->form.pages.size(); ++p) {
    const Page& page = inside_->form.pages[p];
    if (page.stop && inside_->pages[p].shown) problems.push_back({"stop", page.id, {}, ""});
  }
  return problems;
}

}  // namespace todoke
