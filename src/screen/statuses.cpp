#include "screen/statuses.h"

#include "screen/field/compose_field.h"

namespace todoke {

template <class Use>
void Statuses::for_each(Use use) const {
  if (!path_.empty()) {
    if (const Slot* slot = find_slot_of(session_.sheet(), path_)) use(*slot);
    return;
  }
  const Page* page = session_.page();
  for (const Slot& slot : session_.sheet().slots()) {
    if (page != nullptr && slot.page == page && slot.shown) use(slot);
  }
}

Statuses::Statuses(const Session& session, std::string_view path)
    : session_(session), path_(path) {
  for_each([&](const Slot& slot) { before_.push_back(status_of(session_, slot)); });
}

Phrase Statuses::news() const {
  Phrase news;
  std::size_t index = 0;
  for_each([&](const Slot& slot) {
    Phrase now = status_of(session_, slot);
    const bool is_new = index >= before_.size() || now != before_[index];
    if (is_new && !now.key.empty()) news = std::move(now);
    ++index;
  });
  return news;
}

}  // namespace todoke
