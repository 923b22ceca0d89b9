#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/session/session.h"
#include "screen/compose.h"
#include "screen/words.h"

namespace todoke {

/// What every composer sees.
struct Scene {
  const Session& session;
  const Words& words;
  std::array<Word, 2> places;  ///< {municipality}, {service}: what texts of forms may name
  bool has_beside = false;     ///< a second language stands beside each sentence

  /// A text of the form in the resident's language, with the municipality's own words in it.
  std::string text(std::string_view form_text) const {
    return fill(words.translate(form_text), places);
  }
  /// A sentence of ours.
  std::string say(std::string_view key, Placeholders values = {}) const {
    return words.say(key, values);
  }
};

Scene make_scene(const Session& session, const Words& words);

/// 「あと9〜14問・約5分」, or the shorter words when nothing is left.
std::string say_effort_ahead(const Scene& scene, const Effort& effort);
/// 「14〜22問」
std::string say_questions(const Scene& scene, const Effort& effort);
/// Whole minutes, calibrated by what the form's intro says of the whole; 0 when nothing is left.
int minutes_of(const Session& session, const Effort& effort);

}  // namespace todoke
