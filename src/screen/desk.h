#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/session/session.h"
#include "screen/apply.h"
#include "screen/compose.h"

namespace todoke {

/// One form, one resident: everything between an Action and the next Screen. What the browser's
/// module, the tools and the tests open.
class Desk {
 public:
  /// Opens {"form", "words", "sentences"?, "beside"?, "facts": {"today", "camera"?}, "settings"?,
  /// "draft"?, "draft_form"?, "earlier"?, "keep_nothing"?, "submission_id"?, "place"?}: the form
  /// expanded, the language as `speak` takes it, `place` where to go at once, `draft_form` the form
  /// as it was when the draft was saved, `earlier` what the device knows (Session::know). A draft
  /// that cannot be used is an error, so that a host can keep it and open without it; a
  /// `draft_form` that cannot be used is left out.
  /// Errors: those of load_form and Words::load under "/form", "/words"; "missing_member",
  /// "bad_date"; "not_a_draft", "other_form".
  static Result<std::unique_ptr<Desk>> open(const Json& given);

  const Screen& screen() const { return screen_; }
  const Screen& act(const Action& action);
  /// Goes on in another language: {"words": the engine's sentences, "sentences"?: the form's, by
  /// the Japanese one, "beside"?: {"words", "sentences"?} of a second language that stands beside
  /// the first}. Answers, place, what is open and what was complained about stay.
  /// Errors: "missing_member"; those of Words::load. Then nothing has changed.
  Result<void> speak(const Json& given);

  const Session& session() const { return session_; }
  const Words& words() const { return words_; }
  Json draft() const { return session_.to_draft(); }
  Json past() const { return session_.to_past(); }
  std::string submission() const;
  std::vector<Event> take_events() { return session_.take_events(); }

  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

 private:
  Desk(Form form, Facts facts, std::string submission_id);
  void show(const Cue& cue = {});

  Form form_;
  Words words_;
  std::optional<Words> beside_;
  Session session_;
  Screen screen_;
};

}  // namespace todoke
