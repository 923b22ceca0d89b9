#pragma once

#include <cstdint>
#include <string>

#include "core/answer/attachment.h"
#include "core/base/json.h"

namespace todoke {

/// Whatever a resident, or the host on their behalf, does. The only way into the engine.
enum class ActionType : std::uint8_t {
  SetText,     ///< `id` an input, `text` all of its text
  Choose,      ///< `id` a Radio: it becomes the chosen one
  SetChecked,  ///< `id` a Checkbox, `checked`
  Press,       ///< `id` a Button or a Link of ours
  Leave,       ///< `id` an input that lost the focus: what was understood may be said now
  ProposeReading,  ///< `id` the input composed in, `text` its reading in kana from the IME
  Prepare,     ///< `id` a FileInput, `checked`: the host makes a file ready, or has done so. With
               ///< `text` "next" a press on that button waits for it, with "stay" no longer
  Attach,      ///< `id` a FileInput, `file`; `text` a reason to ask: "blurred", "dark", "locked"
  Detach,      ///< `id` a FileInput's field, `text` the attachment's id
  Provide,     ///< `id` a name of Screen::wants, `data` its document; without: not to be had
  Refuse,      ///< `id` a FileInput, `text` a problem code: the host could not use `file.name`
  Upload,      ///< `id` an attachment's id, `percent` of it is with the server
  Go,          ///< `text` a place: the browser's back and forward
  Saved,       ///< `text` the clock's 「14:32」, or empty: this browser cannot keep drafts. With
               ///< `id` "past": until when the application is kept for the next one, or empty
  Sent,        ///< `receipt`: the server's answer, see openapi
  SendFailed,  ///< `text`: see Session::waiting and failure; `receipt` the problem document, if any
};

struct Action {
  ActionType type = ActionType::Press;
  std::string id = {};
  std::string text = {};
  bool checked = false;
  Attachment file = {};
  int percent = 0;  ///< -1: it goes with the application
  Json receipt = {};
  Json data = {};
  /// Milliseconds since the session began, from the host's monotonic clock: for measuring only.
  std::uint64_t at_ms = 0;
};

/// Errors: "unknown_type", "missing_member", "wrong_type", "too_large".
Result<Action> read_action(const Json& document);
Json to_json(const Action& action);

}  // namespace todoke
