#pragma once

#include "core/session/session.h"
#include "screen/screen.h"
#include "screen/words.h"

namespace todoke {

/// What one Action asks of the host once, beyond showing the Screen. apply gives it, compose puts
/// it into that revision's Screen, and then it is forgotten.
struct Cue {
  std::string focus;  ///< node id
  Phrase announce;    ///< for the polite live region; no key: silence
  Effect effect = Effect::None;

  bool operator==(const Cue&) const = default;
};

/// All that a resident is shown of the session now. Pure: the same session, words and cue give
/// the same Screen. The names of municipality and service come from the session's settings.
/// `beside` is the language that will stand beside each sentence, if any (screen/beside.h).
Screen compose(const Session& session, const Words& words, const Cue& cue = {},
               std::string_view beside = {});

}  // namespace todoke
