#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/session/session.h"
#include "screen/apply.h"
#include "screen/compose.h"

namespace todoke {

/// One form, one resident, one language: everything between an Action and the next Screen. What
/// the browser's module, the tools and the tests open.
class Desk {
 public:
  /// Opens {"form", "words", "facts": {"today", "camera"?}, "settings"?, "draft"?, "draft_form"?,
  /// "earlier"?, "keep_nothing"?, "submission_id"?, "place"?}: the form expanded, `place` where to
  /// go at once, `draft_form` the form as it was when the draft was saved, `earlier` what the
  /// device knows (Session::know). A draft that cannot be used is an error, so that a host can
  /// keep it and open without it; a `draft_form` that cannot be used is left out.
  /// Errors: those of load_form and Words::load under "/form", "/words"; "missing_member",
  /// "bad_date"; "not_a_draft", "other_form".
  static Result<std::unique_ptr<Desk>> open(const Json& given);

  const Screen& screen() const { return screen_; }
  const Screen& act(const Action& action);

  const Session& session() const { return session_; }
  const Words& words() const { return words_; }
  Json draft() const { return session_.to_draft(); }
  Json past() const { return session_.to_past(); }
  std::string submission() const;
  std::vector<Event> take_events() { return session_.take_events(); }

  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

 private:
  Desk(Form form, Words words, Facts facts, std::string submission_id);

  Form form_;
  Words words_;
  Session session_;
  Screen screen_;
};

}  // namespace todoke
