#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/check/sheet.h"
#include "core/session/carry.h"
#include "core/session/changes.h"
#include "core/session/effort.h"
#include "core/session/event.h"
#include "core/session/place.h"

namespace todoke {

/// A problem as the resident was told of it when "next" or "send" was pressed. It stays in the
/// list until they press again, so that nothing moves above the field they type in; `mended` says
/// that its text is good now and the field shows it no longer.
struct Complaint {
  Problem problem;
  bool mended = false;
};

/// A row that was taken out and can be put back.
struct RemovedRow {
  std::uint32_t row = 0;
  std::size_t position = 0;
};

/// How many questions came and went.
struct QuestionChange {
  int added = 0;
  int removed = 0;
};

/// Where a step led.
enum class Move : std::uint8_t {
  Stayed,   ///< nothing happened: no such page, or sending is under way
  Moved,    ///< another place is shown
  Refused,  ///< problems of the page shown (perhaps another page) have to be mended first
};

/// What the host told of an attached file.
struct FileState {
  std::optional<int> percent;  ///< uploaded so far; -1: it goes with the application
  std::string concern;         ///< "blurred", "dark", "locked" until the resident has decided
};

/// One resident filling in one form: what they typed, where they are, what they were told, and
/// what is measured. It knows no words and no screen. It has no clock: `at` tells it the time.
/// It never sends, saves or shows anything; its host does.
class Session {
 public:
  /// The form must outlive the session. `submission_id` is a UUID of the host's.
  Session(const Form& form, Facts facts, std::string submission_id);

  // What is.
  const Form& form() const { return sheet_.form(); }
  const Sheet& sheet() const { return sheet_; }
  const Place& place() const { return place_; }
  /// Counts every change; a Screen carries it.
  std::uint64_t revision() const { return revision_; }
  /// The page shown, or null outside the question pages.
  const Page* page() const;
  /// The pages that are shown now, in order, up to the first stop page.
  std::vector<const Page*> way() const;
  bool is_visited(const Page& page) const { return visited_.contains(page.id); }
  /// The page that follows this one was seen already.
  bool has_been_beyond(const Page& page) const;
  /// "next" leads back to the review, because the resident came from there to correct something.
  bool returns_to_review() const { return returning_; }
  /// Whether nothing is left to be asked on another page: a "next" that leads back ends there.
  bool ends_in_review() const;
  /// The field that was to be corrected from the review; empty when none was.
  const std::string& corrected() const { return corrected_; }
  /// What the resident was told on this page.
  const std::vector<Complaint>& complaints() const { return complaints_; }
  /// The field was left since it was last typed in: what was understood may be said.
  bool is_left(std::string_view field_path) const { return left_.contains(field_path); }
  /// Its text was put in by us (the reading of a name, the town of a postcode), and nobody has
  /// touched it since.
  bool is_proposed(std::string_view path) const {
    return proposed_.contains(path) && !sheet_.typed(path).empty();
  }
  /// The row of this group taken out last, until the page is left.
  std::optional<RemovedRow> removed_row(std::string_view group) const;
  /// The row is in order and nobody is at work in it: one line says what it holds.
  bool is_folded(const Slot& group, std::uint32_t row) const;
  /// The same field in the row before, when it has an answer and this one has nothing typed.
  const Slot* slot_to_repeat(const Slot& slot) const;
  /// The last row has something that `add_row` may repeat (settings.again_fields).
  bool can_add_again(const Slot& group) const;
  /// The kana input that takes the reading of this name input; empty when there is none shown.
  std::string kana_path_for(std::string_view name_path) const;
  /// Why the last file was not taken; null when all is well.
  const Problem* refusal(std::string_view field_path) const;
  /// What is known of an attached file beside itself; not kept in the draft.
  FileState file_state(std::string_view file_id) const;
  /// The host is still making files for this field ready.
  bool is_preparing(std::string_view field_path) const { return preparing_.contains(field_path); }
  /// A press on 「次へ進む」 waits in the host for files that are being made ready.
  bool awaits_files() const { return awaits_files_; }
  /// Why the application came back from sending, in one word of the host's ("refused",
  /// "conflict", "expired", "too_large", "server"); empty when it did not.
  const std::string& failure() const { return failure_; }
  /// Why a sent application has not arrived yet: "offline" or "busy". The host sends it again by
  /// itself. Empty while an attempt is under way, and outside of sending.
  const std::string& waiting() const { return waiting_; }
  /// What would be sent holds a 個人番号: it may not be kept on the device while it waits.
  bool holds_my_number() const;
  /// What the server objected to, when it refused; places are checked to exist.
  const Problems& server_problems() const { return server_problems_; }
  /// The server's answer, an object, once sent; with "papers_to_follow", the labels of the files
  /// that the resident will bring later.
  const Json& receipt() const { return receipt_; }
  /// Something was begun here or on another day: from the intro one can go on with it.
  bool has_begun() const { return !visited_.empty(); }
  /// Where "resume" on the intro leads.
  const Place& reached() const { return reached_; }
  /// A disclosure was opened on this page.
  bool is_opened(std::string_view id) const { return opened_.contains(id); }
  /// When the draft was last saved, 「14:32」; empty text: it cannot be; nothing: not yet known.
  const std::optional<std::string>& saved() const { return saved_; }
  /// The resident wants nothing kept on this device.
  bool keeps_nothing() const { return keeps_nothing_; }
  /// Until when this application is kept for the next one, 「2027年11月21日」; empty text: it could
  /// not be kept; nothing: not asked for.
  const std::optional<std::string>& past_kept() const { return past_kept_; }
  /// After the receipt, everything of it was taken off this device.
  bool is_forgotten() const { return is_forgotten_; }
  /// There is something to keep for the next application: not after a reload of the receipt.
  bool has_past() const { return !visited_.empty(); }
  /// What another version of the form changed since the draft; empty once the resident knows.
  const std::vector<Change>& changes() const { return changes_; }

  // What the device knows from earlier applications (carry.cpp, people.cpp).
  /// The last application of this procedure, while it can still be the start of this one.
  const Json* again() const;
  PeopleOffer offered_people() const;
  /// Where the field's text came from; null when it was typed here.
  const Carried* find_carried(std::string_view field_path) const;
  bool has_unconfirmed(const Page& page) const;

  /// Made once, before the first attempt; a draft keeps it.
  const std::string& submission_id() const { return submission_id_; }
  /// Public documents that would help on this page and are not here: for the host to fetch.
  /// One that could not be had is wanted again when a field that wants it changes, or on another
  /// page.
  Names wants() const;
  const Library& library() const { return library_; }
  Effort effort() const;
  /// The effort of the empty form, as the intro tells it.
  const Effort& whole_effort() const { return whole_effort_; }

  // What the resident does. Each takes paths of the sheet; unknown ones change nothing shown.
  void at(std::uint64_t ms) { now_ms_ = ms > now_ms_ ? ms : now_ms_; }
  void type(std::string_view path, std::string_view text);
  /// Ticks one of several choices; the option "none of these" and the others exclude each other.
  /// What "none of these" took away comes back when it is taken away itself.
  void tick(std::string_view path, bool checked);
  void leave(std::string_view path);
  /// Types what a field's proposal offers at `number` (from 0). The field counts as left. False
  /// when there is no such offer.
  bool take(std::string_view field_path, std::size_t number);
  /// Opens a disclosure, or closes it.
  void toggle(std::string_view id);
  /// What the answers since the last call, or since the page was entered, have added and removed
  /// on the way to the review.
  QuestionChange take_question_change();
  /// Offers the reading of a whole name to the kana input that belongs to it; empty: what was put
  /// in before is the name's no longer. True when it was put in. What a resident typed themselves
  /// stays.
  bool propose_reading(std::string_view name_path, std::string_view reading);
  /// A document that was wanted; null: it could not be had. One that nobody wants is passed over.
  void provide(std::string_view name, const Json* document);
  /// A new row at the end, empty or with the fields of settings.again_fields as in the row before
  /// it; its key, or 0. Other rows that are in order are folded.
  enum class NewRow : std::uint8_t { Empty, Again };
  std::uint32_t add_row(std::string_view group, NewRow content = NewRow::Empty);
  void remove_row(std::string_view group, std::uint32_t row);
  bool undo_remove(std::string_view group);
  /// Opens a folded row to be worked on, and folds the others. False: there is no such row.
  bool unfold(std::string_view group, std::uint32_t row);
  /// Moves a row one place up or down; the new place from 1, or 0 when there is none.
  enum class Step : std::uint8_t { Up, Down };
  std::size_t move_row(std::string_view group, std::uint32_t row, Step step);
  /// Puts into a field of a row what the row before has there. False: see `slot_to_repeat`.
  bool repeat(std::string_view path);
  /// Takes a file, instead of `replaced` if that is one of the field's. A file that breaks a limit
  /// of the form or the settings is not taken, the replaced one stays, and `refusal` says why.
  /// True when it was taken.
  bool attach(std::string_view path, Attachment file, std::string_view replaced = {});
  void detach(std::string_view path, std::string_view id);
  void refuse_file(std::string_view path, std::string_view code, std::string_view name = {});
  void prepare_files(std::string_view path, bool preparing);
  void await_files(bool awaits);
  /// How far the upload of a file is: 0..100, or -1 when it goes with the application.
  void upload(std::string_view file_id, int percent);
  /// A reason to ask about an attached file, "blurred", "dark" or "locked"; empty: asked already.
  void doubt(std::string_view file_id, std::string_view concern);

  /// {"again"?: a past application of this form, "people"?: [...]}, as to_past wrote them.
  void know(const Json& earlier);
  /// Puts in the last application's text and starts.
  Move use_again();
  /// Puts the text of a person that is offered into all open questions about the subject.
  bool use_person(std::size_t index);
  void decline_people();
  /// Takes out again what was put in and is not confirmed yet.
  void drop_carried();
  /// Forgets what the resident was told of another version.
  void pass_changes();
  void keep_nothing(bool nothing);
  void past_kept(std::string_view until);
  void forget();

  Move start();
  /// From the intro to where the resident was.
  Move resume();
  Move next();
  Move back();
  /// From the review to the page of a field, to come back after it.
  Move correct(std::string_view path);
  /// The browser's back and forward. A place that is not open yet leads to the nearest that is.
  Move go(const Place& place);
  /// Checks everything; Moved means: the host shall send the submission now.
  Move send();
  /// Another attempt of an application that waits, now. Moved means: the host shall send.
  Move send_again();
  /// From an application that waits back to the review; nothing of it is changed yet.
  Move stop_sending();
  void sent(const Json& receipt);
  void send_failed(std::string_view why, const Json& problem_document);
  void saved(std::string_view clock);

  /// All that is needed to go on another day: typed text, rows, files, place, form version. Never
  /// the text of a 個人番号. After the receipt only the receipt.
  Json to_draft() const;
  /// What may help with the next application: text of fields that may be carried over, and the
  /// people in it by their shared facts. Never a 個人番号, a file or a consent.
  Json to_past() const;
  /// Goes on from a draft of this form, of any version: text of fields that are no more is kept.
  /// `earlier` is the draft's own version of the form, to say what changed; null if not known.
  /// Errors: "not_a_draft", "other_form"; the session is then unchanged.
  Result<void> from_draft(const Json& draft, const Form* earlier = nullptr);

  /// What was measured since the last call.
  std::vector<Event> take_events();

 private:
  struct Hand {  ///< a field being typed in, for measuring
    std::uint64_t since_ms = 0;
    std::uint32_t changes = 0;
  };
  struct Proposal {
    std::string text;  ///< what we put in
    std::string name;  ///< the name's text then
  };

  void changed(std::string_view path);
  void want_again(const Slot& slot);
  void suggest();
  void enter(Place place);
  void measure(std::string type, std::string_view field = {}, std::string_view code = {},
               std::uint64_t ms = 0, std::uint32_t count = 0);
  Move complain(const Page& page, Problems problems);
  void reconsider_complaints();
  std::set<std::string, std::less<>> questions() const;
  void note_papers_to_follow();
  bool is_closed() const { return place_.stage >= Stage::Sending; }
  const Page* first_unfinished() const;
  Place nearest_open(const Place& place) const;
  void rest_hands();
  void copy_text(const std::string& from, const std::string& to);
  void keep_if_read(const std::string& path, std::string_view from);
  void take_out_put_in(const Slot& slot);
  void add_people(const Slot& slot, PeopleOffer& offer) const;
  std::vector<Suggestion> suggest_same(const Slot& slot) const;
  void confirm_carried(const Page& page);

  Sheet sheet_;
  std::string submission_id_;
  Place place_;
  Place reached_;
  std::uint64_t revision_ = 0;
  std::set<std::string, std::less<>> visited_;
  bool returning_ = false;
  std::string corrected_;
  std::vector<Complaint> complaints_;
  std::set<std::string, std::less<>> left_;
  std::map<std::string, Proposal, std::less<>> proposed_;
  std::map<std::string, std::string, std::less<>> suggested_;  ///< by path, what was offered last
  Library library_;
  std::map<std::string, RemovedRow, std::less<>> removed_;
  std::set<std::string, std::less<>> unfolded_;  ///< paths of rows
  std::set<std::string, std::less<>> opened_;
  std::set<std::string, std::less<>> told_questions_;
  std::map<std::string, Problem, std::less<>> refused_;
  std::map<std::string, FileState, std::less<>> file_states_;
  std::set<std::string, std::less<>> preparing_;
  bool awaits_files_ = false;
  std::string failure_;
  std::string waiting_;
  Problems server_problems_;
  Json receipt_;
  std::optional<std::string> saved_;
  Effort whole_effort_;
  bool keeps_nothing_ = false;
  bool is_forgotten_ = false;
  std::optional<std::string> past_kept_;
  std::vector<Change> changes_;
  Json earlier_ = Json::object();
  std::map<std::string, Carried, std::less<>> carried_;
  std::set<std::string, std::less<>> declined_;

  std::uint64_t now_ms_ = 0;
  std::uint64_t entered_ms_ = 0;
  std::map<std::string, Hand, std::less<>> hands_;
  std::vector<Event> events_;
};

/// The slot that an input's path belongs to: its own, or the one above it; null when there is none.
const Slot* find_slot_of(const Sheet& sheet, std::string_view path);

}  // namespace todoke
