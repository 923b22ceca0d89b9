#include "screen/desk.h"

#include "screen/beside.h"
#include "screen/submit.h"

namespace todoke {

namespace {

Error inside(std::string_view member, Error error) {
  error.where = pointer_to("", member) + error.where;
  return error;
}

Result<Words> load_words(const Json& given) {
  static const Json none = Json::object();
  const Json* words = find_member(given, "words");
  if (words == nullptr) return fail("missing_member", "/words");
  const Json* sentences = find_member(given, "sentences");
  Result<Words> loaded = Words::load(*words, sentences == nullptr ? none : *sentences);
  if (!loaded) return std::unexpected(inside("words", std::move(loaded).error()));
  return loaded;
}

}  // namespace

Desk::Desk(Form form, Facts facts, std::string submission_id)
    : form_(std::move(form)),
      session_(form_, std::move(facts), std::move(submission_id)) {}

Result<std::unique_ptr<Desk>> Desk::open(const Json& given) {
  for (const std::string_view key : {"form", "words", "facts"}) {
    if (find_member(given, key) == nullptr) return fail("missing_member", pointer_to("", key));
  }
  Result<Form> form = load_form(given["form"]);
  if (!form) return std::unexpected(inside("form", std::move(form).error()));
  const auto today = parse_iso(text_of(given["facts"], "today"));
  if (!today) return fail("bad_date", "/facts/today");
  const Json* settings = find_member(given, "settings");
  std::unique_ptr<Desk> desk(new Desk(std::move(*form),
                                      {*today, settings ? *settings : Json::object(),
                                       flag_of(given["facts"], "camera", false)},
                                      std::string(text_of(given, "submission_id"))));
  Result<void> spoken = desk->speak(given);
  if (!spoken) return std::unexpected(std::move(spoken).error());
  if (const Json* draft = find_member(given, "draft"); draft != nullptr && !draft->is_null()) {
    const Json* then = find_member(given, "draft_form");
    const Result<Form> earlier = then == nullptr ? fail("missing_member") : load_form(*then);
    Result<void> restored = desk->session_.from_draft(*draft, earlier ? &*earlier : nullptr);
    if (!restored) return std::unexpected(inside("draft", std::move(restored).error()));
  }
  if (const Json* earlier = find_member(given, "earlier")) desk->session_.know(*earlier);
  desk->session_.keep_nothing(flag_of(given, "keep_nothing", false));
  const std::string_view place = text_of(given, "place");
  if (!place.empty()) desk->session_.go(read_place(place));
  desk->show();
  return desk;
}

Result<void> Desk::speak(const Json& given) {
  Result<Words> words = load_words(given);
  if (!words) return std::unexpected(std::move(words).error());
  std::optional<Words> beside;
  if (const Json* second = find_member(given, "beside")) {
    Result<Words> loaded = load_words(*second);
    if (!loaded) return std::unexpected(inside("beside", std::move(loaded).error()));
    beside = std::move(*loaded);
  }
  words_ = std::move(*words);
  beside_ = std::move(beside);
  show();
  return {};
}

void Desk::show(const Cue& cue) {
  screen_ = compose(session_, words_, cue, beside_ ? beside_->language() : std::string());
  // Each knows of the other: what is offered for a second language is in both.
  if (beside_) put_beside(screen_, compose(session_, *beside_, {}, words_.language()));
}

const Screen& Desk::act(const Action& action) {
  if (action.type == ActionType::Press) {
    const Node* pressed = find_node(screen_, action.id);
    if (pressed != nullptr && pressed->role == Role::Details) session_.toggle(action.id);
  }
  const Cue cue = apply(session_, action);
  show(cue);
  return screen_;
}

std::string Desk::submission() const {
  // The same bytes in whatever language it was read: a letter that is sent once more after the
  // language was changed is still the same letter.
  return submission_bytes(session_, "ja");
}

}  // namespace todoke
