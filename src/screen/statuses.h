#pragma once

#include <string_view>
#include <vector>

#include "core/session/session.h"
#include "screen/words.h"

namespace todoke {

/// What fields say of themselves while they are typed in, before and after one change. Only news
/// is announced: the same sentence is not read out at every key.
class Statuses {
 public:
  /// `path` one input, or empty: all that are shown on the page. Remembers what they say now.
  Statuses(const Session& session, std::string_view path);
  /// What is said now and was not said before; the last one, if several. No key: nothing new.
  Phrase news() const;

 private:
  template <class Use>
  void for_each(Use use) const;

  const Session& session_;
  const std::string_view path_;
  std::vector<Phrase> before_;
};

}  // namespace todoke
