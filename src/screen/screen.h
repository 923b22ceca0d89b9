#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"

namespace todoke {

/// What a node is for the resident. Painter (src/paint) and controls (web/controls) know these
/// and nothing of kinds. The table of members, elements and boxes per role is in
/// src/screen/README.md; adding a role means touching screen, paint and web/controls.
enum class Role : std::uint8_t {
  Header,       ///< the bar: `text` is municipality or procedure; child: the face switch
  Steps,        ///< the pages of the procedure, beside the main column on wide screens only
  Step,         ///< one of them; `tone` Done, Current, Ahead, Unneeded or Perhaps, `hint` the same
                ///< in words; one that may be visited has its text in a child Link
  Progress,     ///< `text` where we are, `value` the effort ahead, `ratio` 0..100; child Details
                ///< with the list of all pages
  Main,         ///< the one main region; everything below Header, Steps, Progress is in it
  Heading,      ///< `level` 1..3
  Text,         ///< a paragraph; `tone` Lead, Muted or None
  List,         ///< `tone` Papers (tick marks), Numbers (what happens next) or None (bullets)
  Item,
  Facts,        ///< small cards in two columns (time, questions, deadline, fee)
  Fact,         ///< `text` the small caption, `value` the fact
  Notice,       ///< banner, `tone` Success, Information, Warning or Error; children stand in it
  ErrorSummary, ///< `text` 「2か所を直してください」, children Link to the inputs
  Group,        ///< fieldset: `text` legend, hint, error; `inline_parts`: children in one row
  TextInput,    ///< one line
  TextArea,     ///< several lines
  Choices,      ///< fieldset of Radio or Checkbox cards: `text` legend
  Radio,        ///< a card; `value` what it stands for
  Checkbox,     ///< a card
  FileInput,    ///< a button that opens the camera or the device's files; stands in a Group
  FileItem,     ///< `text` name, `value` size, `said` where it is; child: Button to take it out
  Review,       ///< dl: children ReviewRow
  ReviewRow,    ///< `text` label, `value` answer (may have '\n'), child Link 「直す」
  Receipt,      ///< the panel of numbers: children Fact with `tone` Large, and Text
  Details,      ///< disclosure: `text` summary, children inside; `expanded`
  Actions,      ///< the row of buttons that ends a page
  Button,       ///< `tone` Primary, Secondary, Quiet or Danger
  Link,         ///< `href` "#path" inside the page, or an address
  Picture,      ///< a drawing of a paper: `text` what is seen, `href` its name, `ratio` height in
                ///< hundredths of the width
  Saved,        ///< the line that says where the answers are kept
};

enum class Tone : std::uint8_t {
  None, Lead, Muted, Papers, Numbers, Success, Information, Warning, Error,
  Primary, Secondary, Quiet, Danger, Done, Current, Ahead, Large, Unneeded, Perhaps,
  Language,  ///< quiet, with a globe in front: where everyone looks for their language
};

enum class Mark : std::uint8_t { None, Required, Optional };

/// How wide an input should look: what is expected in it, not a limit.
enum class Width : std::uint8_t { Full, Year, TwoDigits, Postcode, Medium };

/// Help for keyboards, autofill and screen readers; HTML's own words.
struct Typing {
  std::string autocomplete;  ///< full token list: "section-claimant family-name"
  std::string input_mode;    ///< "", "numeric", "tel", "email"
  std::string enter_key;     ///< "next", "done", "search"
  bool masked = false;       ///< shown as dots once left (個人番号)
  /// Path of the kana input that may be proposed from this input's composition; else empty.
  std::string reading_to;
  std::string capture = {};  ///< of a FileInput: "environment" opens the camera at once

  bool operator==(const Typing&) const = default;
};

/// One thing on the screen, complete in itself. Members that a role does not name are empty.
struct Node {
  /// Unique in the Screen and stable from one Screen to the next: a field's path, or a fixed name.
  std::string id;
  Role role = Role::Text;
  std::string text;
  std::string hint;
  std::string error;  ///< the sentence that says how to mend it
  std::string said;   ///< what was understood: 「1990年（平成2年）4月1日」
  std::string value;
  std::string href;
  std::string mark_text;  ///< 「※必須」「※任意」, empty with Mark::None
  Mark mark = Mark::None;
  Tone tone = Tone::None;
  Width width = Width::Full;
  std::uint8_t level = 0;
  std::uint8_t ratio = 0;
  bool checked = false;
  bool disabled = false;
  bool expanded = false;
  bool inline_parts = false;
  bool invalid = false;  ///< this input is one to mend (the error text may stand on its group)
  Typing typing;
  std::vector<Node> children;

  bool operator==(const Node&) const = default;
};

/// What the host must do once after showing the Screen. Each happens for one revision only.
enum class Effect : std::uint8_t {
  None,
  Send,         ///< send the submission, and keep its bytes on the device until it has arrived
  SendUnkept,   ///< send it, and keep the bytes in memory only: they hold a 個人番号
  StopSending,  ///< the resident took back an application that waits: send it no more
  Print,
  SaveReceipt,
  Leave,
  BeginAnew,    ///< put the draft aside and open the form without it
  KeepNothing,  ///< take everything off this device, and save no more
  KeepDraft,    ///< save again
  KeepPast,     ///< keep what the next application may use (Session::to_past)
  Forget,       ///< take the receipt, and what is kept of this application, off this device
};

/// All that a resident is shown at one moment. Data only; compose makes it, both faces show it.
struct Screen {
  std::uint64_t revision = 0;
  /// Where in the procedure: "intro", "page:<id>", "review", "sending", "receipt". One place is
  /// one history entry.
  std::string place;
  std::string title;      ///< <title>; with 「エラー：」 in front while an error summary stands
  std::string language;   ///< BCP 47
  /// BCP 47, of what stands in texts after U+2028; empty: nothing does (screen/beside.h).
  std::string beside;
  std::string focus;      ///< id to focus once for this revision; empty: leave the focus alone
  std::string announce;   ///< one sentence for the polite live region, once for this revision
  Effect effect = Effect::None;
  /// Names of public documents that would help now: the host fetches each once and answers with
  /// `provide`. Nothing waits for them.
  std::vector<std::string> wants;
  std::vector<Node> nodes;  ///< Header, Steps?, Progress?, Main

  bool operator==(const Screen&) const = default;
};

/// The Screen as the host reads it. Enum values are their names in snake_case ("text_input",
/// "information"); members equal to their default are left out.
Json to_json(const Screen& screen);
Result<Screen> read_screen(const Json& document);

/// The Screen as text for reviewers and goldens: a line a node, indented, empty members left out.
std::string dump(const Screen& screen);

/// What must hold of every Screen; an empty list when all does. Each entry is a sentence with the
/// node's id: ids unique, controls named, errors linked, one h1, one Main, autofill tokens known.
std::vector<std::string> broken_invariants(const Screen& screen);

/// Whether a resident operates nodes of this role, so that the focus can stand on them.
bool is_operable(Role role);

/// The node with this id, or null.
const Node* find_node(const Screen& screen, std::string_view id);

std::string_view name_of(Role role);
std::string_view name_of(Tone tone);

}  // namespace todoke
