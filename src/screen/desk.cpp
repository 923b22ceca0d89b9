#include "screen/desk.h"

#include "screen/submit.h"

namespace todoke {

namespace {

Error inside(std::string_view member, Error error) {
  error.where = pointer_to("", member) + error.where;
  return error;
}

}  // namespace

Desk::Desk(Form form, Words words, Facts facts, std::string submission_id)
    : form_(std::move(form)),
      words_(std::move(words)),
      session_(form_, std::move(facts), std::move(submission_id)) {}

Result<std::unique_ptr<Desk>> Desk::open(const Json& given) {
  for (const std::string_view key : {"form", "words", "facts"}) {
    if (find_member(given, key) == nullptr) return fail("missing_member", pointer_to("", key));
  }
  Result<Form> form = load_form(given["form"]);
  if (!form) return std::unexpected(inside("form", std::move(form).error()));
  Result<Words> words = Words::load(given["words"]);
  if (!words) return std::unexpected(inside("words", std::move(words).error()));
  const auto today = parse_iso(text_of(given["facts"], "today"));
  if (!today) return fail("bad_date", "/facts/today");
  const Json* settings = find_member(given, "settings");
  std::unique_ptr<Desk> desk(new Desk(std::move(*form), std::move(*words),
                                      {*today, settings ? *settings : Json::object(),
                                       flag_of(given["facts"], "camera", false)},
                                      std::string(text_of(given, "submission_id"))));
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
  desk->screen_ = compose(desk->session_, desk->words_);
  return desk;
}

const Screen& Desk::act(const Action& action) {
  if (action.type == ActionType::Press) {
    const Node* pressed = find_node(screen_, action.id);
    if (pressed != nullptr && pressed->role == Role::Details) session_.toggle(action.id);
  }
  const Cue cue = apply(session_, action);
  screen_ = compose(session_, words_, cue);
  return screen_;
}

std::string Desk::submission() const { return submission_bytes(session_, words_.language()); }

}  // namespace todoke
