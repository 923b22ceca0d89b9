#include "screen/apply.h"

#include <algorithm>

#include "core/field/long_text.h"
#include "core/field/person_parts.h"
#include "screen/apply_rows.h"
#include "screen/count.h"
#include "screen/field/long_text.h"
#include "screen/pick.h"
#include "screen/statuses.h"

namespace todoke {

namespace {

/// Whether text may be typed at this path: the field itself, or one of its kind's parts.
bool takes_text(const Session& session, std::string_view path) {
  const Slot* slot = find_slot_of(session.sheet(), path);
  const Kind* kind = slot == nullptr ? nullptr : find_kind(slot->field->kind);
  if (kind == nullptr) return false;
  if (path == slot->path) return kind->parts.empty() && slot->field->kind != "group";
  const std::string_view part = path.substr(slot->path.size() + 1);
  return std::find(kind->parts.begin(), kind->parts.end(), part) != kind->parts.end();
}

/// How near a long text is to its limit: who cannot see the count hears it at each step once.
int nearness(long long left) {
  if (left < 0) return 3;
  return left <= 10 ? 2 : left <= 20 ? 1 : 0;
}

Cue type_long_text(Session& session, const Slot& slot, std::string_view text) {
  const Field& field = *slot.field;
  const int before = nearness(characters_left(field, session.sheet().typed(slot.path)));
  session.type(slot.path, text);
  const long long left = characters_left(field, text);
  if (nearness(left) <= before && !(before == 3 && left >= 0)) return {};
  return {"", characters_left_phrase(left), Effect::None};
}

bool has_option(const Field& field, std::string_view value) {
  return std::any_of(field.options.begin(), field.options.end(),
                     [&](const Option& option) { return option.value == value; });
}

bool is_one_of(std::string_view value, std::initializer_list<std::string_view> values) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

/// "<path>/<value>" of a radio that exists.
void choose(Session& session, std::string_view id) {
  const Slot* slot = find_slot_of(session.sheet(), id);
  const std::size_t slash = id.rfind('/');
  if (slot == nullptr || slash == std::string_view::npos) return;
  const std::string_view path = id.substr(0, slash);
  const std::string_view value = id.substr(slash + 1);
  const std::string_view kind = slot->field->kind;
  const bool is_whole = path == slot->path;
  if (kind == "address" && path.ends_with("/town")) return choose_town(session, *slot, value);
  if ((kind == "choice" && is_whole && has_option(*slot->field, value)) ||
      (kind == "yes_no" && is_whole && is_one_of(value, {"yes", "no"})) ||
      (kind == "bank_account" && path.ends_with("/place") &&
       is_one_of(value, {"bank", "japan_post"})) ||
      (kind == "bank_account" && path.ends_with("/type") && is_one_of(value, {"1", "2"}))) {
    session.type(path, value);
  }
}

/// A name that has no 氏 and 名, and the kana that goes with it. What was typed in two parts is
/// put together, once; it is still there when the box is unticked.
void set_undivided(Session& session, const Slot& name, bool checked) {
  const std::string name_path = name.path;
  const std::string kana = session.kana_path_for(name_path + "/undivided");
  for (const std::string& path : {name_path, kana.substr(0, kana.rfind('/'))}) {
    if (path.empty()) continue;
    const auto typed = [&](const char* part) {
      return std::string(session.sheet().typed(path + part));
    };
    const std::string family = typed("/family");
    const std::string given = typed("/given");
    if (checked && typed("/full").empty() && !(family + given).empty()) {
      session.type(path + "/full", family + (family.empty() || given.empty() ? "" : " ") + given);
    }
    session.type(path + "/undivided", checked ? "on" : "");
  }
}

Cue keep_nothing(Session& session, bool nothing) {
  session.keep_nothing(nothing);
  return {"", {nothing ? "saved.nothing" : "saved.promise", {}},
          nothing ? Effect::KeepNothing : Effect::KeepDraft};
}

void set_checked(Session& session, std::string_view id, bool checked) {
  const Slot* slot = find_slot_of(session.sheet(), id);
  if (slot == nullptr) return;
  const std::string_view kind = slot->field->kind;
  const std::string_view part = id == slot->path ? "" : id.substr(slot->path.size() + 1);
  if (kind == "name" && part == "undivided" && may_be_undivided(*slot->field)) {
    return set_undivided(session, *slot, checked);
  }
  if ((kind == "consent" && part.empty()) ||
      (kind == "choices" && has_option(*slot->field, part)) ||
      (kind == "file" && part == "later")) {
    session.tick(id, checked);
  }
}

/// 「質問が2つ増えました」, after an answer and never while one is typed.
Cue told(Session& session) {
  const QuestionChange change = session.take_question_change();
  if (change.added == 0 && change.removed == 0) return {};
  std::string key = change.removed == 0 ? "questions.added"
                    : change.added == 0 ? "questions.removed"
                                        : "questions.changed";
  if (change.added > 9 || change.removed > 9) key += ".many";
  return {"",
          {std::move(key),
           {{"added", std::to_string(change.added)}, {"removed", std::to_string(change.removed)}}},
          Effect::None};
}

Cue cue_of(Move move) {
  if (move == Move::Moved) return {"h1", {}, Effect::None};
  if (move == Move::Refused) return {"error_summary", {}, Effect::None};
  return {};
}

/// Who came from the review to correct something finds its row again.
Cue turn(Session& session, Move (Session::*step)()) {
  const std::string corrected = session.corrected();
  const Cue cue = cue_of((session.*step)());
  if (corrected.empty() || session.place().stage != Stage::Review) return cue;
  return {"review/" + corrected, {"review.returned", {}}, Effect::None};
}

Effect send_effect(const Session& session) {
  return session.holds_my_number() ? Effect::SendUnkept : Effect::Send;
}

Cue press_while_waiting(Session& session, std::string_view id) {
  if (id == "send_now" && session.send_again() == Move::Moved) {
    return {"h1", {}, send_effect(session)};
  }
  if (id == "stop_sending" && session.stop_sending() == Move::Moved) {
    return {"h1", {}, Effect::StopSending};
  }
  return {};
}

Cue send_failed(Session& session, const Action& action) {
  const bool waited = !session.waiting().empty();
  session.send_failed(action.text, action.receipt);
  if (!session.failure().empty()) return {"failure", {}, Effect::None};
  // A later attempt that fails in the background takes no focus.
  return {session.waiting().empty() || waited ? "" : "h1", {}, Effect::None};
}

Cue press_send(Session& session) {
  const Move move = session.send();
  Cue cue = cue_of(move);
  if (move == Move::Moved) cue.effect = send_effect(session);
  if (cue.focus == "error_summary" && session.complaints().empty()) cue.focus = "h1";
  return cue;
}

Cue press_correct(Session& session, std::string_view path) {
  if (session.correct(path) != Move::Moved) return {};
  return {std::string(path), {}, Effect::None};
}

Cue detach(Session& session, std::string_view field, std::string_view file) {
  for (const Attachment& attachment : session.sheet().files(field)) {
    if (attachment.id != file) continue;
    const Phrase detached{"file.detached", {{"name", attachment.name}}};
    session.detach(field, file);
    return {std::string(field), detached, Effect::None};
  }
  return {};
}

/// "<path>/take/2": the second of what the field's proposal offers.
Cue take(Session& session, std::string_view path, std::uint32_t number) {
  if (number == 0 || !session.take(path, number - 1)) return {};
  return {std::string(path), {}, Effect::None};
}

/// What leaving a field brings up is said once; what it says below the field is for the eye too.
Cue leave(Session& session, std::string_view id) {
  const Statuses statuses(session, id);
  session.leave(id);
  const Phrase news = statuses.news();
  // One sentence at a time: what a field says of itself comes first.
  return news.key.empty() ? told(session) : Cue{"", news, Effect::None};
}

/// "people/use/2": the second of whom the page offers.
Cue press_use_person(Session& session, std::uint32_t number) {
  const std::string row = session.offered_people().row;
  if (number == 0 || !session.use_person(number - 1)) return {};
  const Page* page = session.page();
  const bool is_here = page != nullptr && session.has_unconfirmed(*page);
  std::string focus = !row.empty() ? row : is_here ? "carried" : "h1";
  return {std::move(focus), {"carried.announce", {}}, Effect::None};
}

Cue press_change(Session& session, std::string_view path) {
  const Slot* slot = session.sheet().find_slot(path);
  if (slot == nullptr || !slot->shown) return {};
  session.go({Stage::Page, slot->page->id});
  return {session.page() == slot->page ? std::string(path) : "h1", {}, Effect::None};
}

/// What has to do with coming back: drafts, earlier applications, what stays on the device.
std::optional<Cue> press_keeping(Session& session, std::string_view id) {
  if (id == "begun/resume") return cue_of(session.resume());
  if (id == "begun/anew") {
    const bool is_offered = session.place().stage == Stage::Intro && session.has_begun();
    return Cue{"", {}, is_offered ? Effect::BeginAnew : Effect::None};
  }
  if (id == "again/use") return cue_of(session.use_again());
  if (id.starts_with("people/use/")) return press_use_person(session, row_number(id.substr(11)));
  if (id == "people/decline") {
    session.decline_people();
    return Cue{"h1", {}, Effect::None};
  }
  if (id == "carried/drop") {
    session.drop_carried();
    return Cue{"h1", {"carried.dropped", {}}, Effect::None};
  }
  if (id == "changes-done") {
    session.pass_changes();
    return Cue{"h1", {}, Effect::None};
  }
  if (id.starts_with("changes/")) return press_change(session, id.substr(8));
  if (session.place().stage != Stage::Receipt) return std::nullopt;
  if (id == "keep/past" && session.has_past()) return Cue{"", {}, Effect::KeepPast};
  if (id == "forget" && !session.is_forgotten()) {
    session.forget();
    return Cue{"forgotten", {"forgotten", {}}, Effect::Forget};
  }
  return std::nullopt;
}

Cue press(Session& session, std::string_view id) {
  if (const auto cue = press_keeping(session, id)) return *cue;
  if (id == "start") return cue_of(session.start());
  if (id == "next") return turn(session, &Session::next);
  if (id == "back") return turn(session, &Session::back);
  if (id == "send") return press_send(session);
  if (session.place().stage == Stage::Sending) return press_while_waiting(session, id);
  if (session.place().stage == Stage::Receipt) {
    if (id == "print") return {"", {}, Effect::Print};
    if (id == "save_receipt") return {"", {}, Effect::SaveReceipt};
  }
  if (id.starts_with("go/")) return cue_of(session.go(read_place(id.substr(3))));
  if (id.starts_with("all/go/")) return cue_of(session.go(read_place(id.substr(7))));
  if (id.starts_with("review/")) return press_correct(session, id.substr(7));
  if (id.starts_with("failure/")) {
    const std::size_t at = id.find("/review/");
    return at == id.npos ? Cue{} : press_correct(session, id.substr(at + 8));
  }
  if (const std::size_t at = id.find("/detach/"); at != id.npos) {
    return detach(session, id.substr(0, at), id.substr(at + 8));
  }
  if (const std::size_t at = id.find("/take/"); at != id.npos) {
    return take(session, id.substr(0, at), row_number(id.substr(at + 6)));
  }
  if (const std::size_t at = id.find("/pick/"); at != id.npos) {
    return pick_place(session, id.substr(0, at), id.substr(at + 6));
  }
  if (const std::size_t at = id.find("/keep/"); at != id.npos) {
    session.doubt(id.substr(at + 6), "");
    return {std::string(id.substr(0, at)) + "/detach/" + std::string(id.substr(at + 6)), {}, {}};
  }
  if (auto count = press_count(session, id)) {
    Cue change = told(session);
    return change.announce.key.empty() ? std::move(*count) : change;
  }
  return press_row_button(session, id);
}

Cue set_text(Session& session, const Action& action) {
  if (!takes_text(session, action.id)) return {};
  const Slot* slot = session.sheet().find_slot(action.id);
  if (slot != nullptr && slot->field->kind == "long_text") {
    return type_long_text(session, *slot, action.text);
  }
  const Statuses statuses(session, action.id);
  session.type(action.id, action.text);
  return {"", statuses.news(), Effect::None};
}

Cue provide(Session& session, const Action& action) {
  const Statuses statuses(session, {});
  const Typed before = session.sheet().all_typed();
  session.provide(action.id, action.data.is_null() ? nullptr : &action.data);
  Phrase news = statuses.news();
  // The town in a resumed draft was put in long ago: its document only confirms it.
  if (news.key == "address.proposed" && session.sheet().all_typed() == before) news = {};
  return {"", std::move(news), Effect::None};
}

/// The file field that a FileInput's id belongs to: "<field>/choose", "<field>/retake/<file>".
const Slot* file_field_of(const Session& session, std::string_view id) {
  const Slot* slot = find_slot_of(session.sheet(), id);
  return slot != nullptr && slot->field->kind == "file" ? slot : nullptr;
}

Cue say_refusal(const Session& session, const Slot& slot) {
  const Problem* problem = session.refusal(slot.path);
  if (problem == nullptr) return {};
  Phrase phrase{"problem." + problem->code, problem->words};
  phrase.values["label"] = slot.field->label;
  return {"", std::move(phrase), Effect::None};
}

Cue attach(Session& session, const Action& action) {
  const Slot* slot = file_field_of(session, action.id);
  if (slot == nullptr || action.file.id.empty()) return {};
  constexpr std::string_view retake = "/retake/";
  const std::size_t at = action.id.find(retake);
  const std::string replaced = at == action.id.npos ? "" : action.id.substr(at + retake.size());
  if (!session.attach(slot->path, action.file, replaced)) return say_refusal(session, *slot);
  session.doubt(action.file.id, action.text);
  if (!session.file_state(action.file.id).concern.empty()) {
    return {"", {"file.concern." + action.text, {}}, Effect::None};
  }
  return {"", {"file.attached", {{"name", action.file.name}}}, Effect::None};
}

Cue refuse(Session& session, const Action& action) {
  const Slot* slot = file_field_of(session, action.id);
  if (slot == nullptr) return {};
  session.refuse_file(slot->path, action.text, action.file.name);
  return say_refusal(session, *slot);
}

Cue prepare(Session& session, const Action& action) {
  const Slot* slot = file_field_of(session, action.id);
  if (slot == nullptr) return {};
  session.prepare_files(slot->path, action.checked);
  if (action.text == "next") session.await_files(true);
  if (action.text == "stay") session.await_files(false);
  if (!action.checked || action.text == "stay") return {};
  return {"", {session.awaits_files() ? "file.then_next" : "file.preparing", {}}, Effect::None};
}

/// Only of files that are attached: what was taken out meanwhile is forgotten.
Cue upload(Session& session, const Action& action) {
  for (const Slot& slot : session.sheet().slots()) {
    for (const Attachment& file : session.sheet().files(slot.path)) {
      if (file.id == action.id) session.upload(action.id, action.percent);
    }
  }
  return {};
}

}  // namespace

Cue apply(Session& session, const Action& action) {
  session.at(action.at_ms);
  switch (action.type) {
    case ActionType::SetText: return set_text(session, action);
    case ActionType::Provide: return provide(session, action);
    case ActionType::Choose: choose(session, action.id); return told(session);
    case ActionType::SetChecked:
      if (action.id == "keep_nothing") return keep_nothing(session, action.checked);
      set_checked(session, action.id, action.checked);
      return told(session);
    case ActionType::Press: return press(session, action.id);
    case ActionType::Leave: return leave(session, action.id);
    case ActionType::ProposeReading:
      if (!session.propose_reading(action.id, action.text)) return {};
      return {"", {"kana.proposed", {}}, Effect::None};
    case ActionType::Prepare: return prepare(session, action);
    case ActionType::Attach: return attach(session, action);
    case ActionType::Detach: return detach(session, action.id, action.text);
    case ActionType::Refuse: return refuse(session, action);
    case ActionType::Upload: return upload(session, action);
    case ActionType::Go: return cue_of(session.go(read_place(action.text)));
    case ActionType::Saved:
      if (action.id != "past") session.saved(action.text);
      else if (session.place().stage == Stage::Receipt) session.past_kept(action.text);
      return {action.id == "past" ? "kept" : "", {}, Effect::None};
    case ActionType::Sent:
      session.sent(action.receipt);
      return {session.place().stage == Stage::Receipt ? "h1" : "failure", {}, Effect::None};
    case ActionType::SendFailed: return send_failed(session, action);
  }
  return {};
}

}  // namespace todoke
