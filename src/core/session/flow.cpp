#include <algorithm>

#include "core/check/row_numbers.h"
#include "core/session/draft_parts.h"
#include "core/session/session.h"

namespace todoke {

const Page* Session::page() const {
  if (place_.stage != Stage::Page) return nullptr;
  for (const Page& page : form().pages) {
    if (page.id == place_.page) return &page;
  }
  return nullptr;
}

std::vector<const Page*> Session::way() const {
  std::vector<const Page*> pages;
  for (const Page& page : form().pages) {
    if (!sheet_.is_shown(page)) continue;
    pages.push_back(&page);
    if (page.stop) break;
  }
  return pages;
}

bool Session::has_been_beyond(const Page& page) const {
  bool is_behind = false;
  for (const Page& other : form().pages) {
    if (is_behind && sheet_.is_shown(other)) return is_visited(other);
    if (&other == &page) is_behind = true;
  }
  return false;
}

namespace {

/// Whether the way does not lead on from here by itself: not seen, not in order, or a stop page.
bool is_unfinished(const Session& session, const Page& page) {
  return page.stop || !session.is_visited(page) || !session.sheet().problems(page).empty();
}

}  // namespace

/// The first page that a resident must still see or mend; null when the review is next.
const Page* Session::first_unfinished() const {
  for (const Page* page : way()) {
    if (is_unfinished(*this, *page)) return page;
  }
  return nullptr;
}

bool Session::ends_in_review() const {
  return std::ranges::none_of(way(), [&](const Page* other) {
    return other != page() && is_unfinished(*this, *other);
  });
}

Place Session::nearest_open(const Place& wished) const {
  if (wished.stage == Stage::Intro) return wished;
  const std::vector<const Page*> pages = way();
  const Page* unfinished = first_unfinished();
  if (unfinished == nullptr && wished.stage != Stage::Page) return {Stage::Review, {}};
  if (wished.stage == Stage::Page) {
    for (const Page* page : pages) {
      if (page->id == wished.page) return wished;
      if (page == unfinished) break;
    }
  } else if (std::all_of(pages.begin(), pages.end(), [&](const Page* page) {
               return !page->stop && is_visited(*page);
             })) {
    return {Stage::Review, {}};  // something was emptied since; sending will say so
  }
  if (unfinished == nullptr) return {Stage::Review, {}};
  return {Stage::Page, unfinished->id};
}

void Session::enter(Place place) {
  if (place == place_) return;
  rest_hands();
  measure("page_left", {}, {}, now_ms_ - entered_ms_,
          static_cast<std::uint32_t>(complaints_.size()));
  complaints_.clear();
  removed_.clear();
  unfolded_.clear();
  refused_.clear();
  awaits_files_ = false;
  opened_.clear();
  failure_.clear();
  waiting_.clear();
  server_problems_.clear();
  if (place.stage == Stage::Intro) reached_ = place_;
  place_ = std::move(place);
  if (place_.stage == Stage::Page) visited_.insert(place_.page);
  if (place_.stage == Stage::Review || place_.stage == Stage::Intro) {
    returning_ = false;
    corrected_.clear();
  }
  entered_ms_ = now_ms_;
  library_.forget_all_absent();
  suggest();
  measure("page_shown");
  told_questions_ = questions();
  ++revision_;
}

Move Session::start() {
  const std::vector<const Page*> pages = way();
  if (place_.stage != Stage::Intro || pages.empty()) return Move::Stayed;
  measure("started");
  enter({Stage::Page, pages.front()->id});
  return Move::Moved;
}

Move Session::resume() {
  if (place_.stage != Stage::Intro || !has_begun()) return Move::Stayed;
  const std::vector<const Page*> pages = way();
  const bool is_known = reached_.stage != Stage::Intro || pages.empty();
  return go(is_known ? reached_ : Place{Stage::Page, pages.front()->id});
}

Move Session::complain(const Page& page, Problems problems) {
  enter({Stage::Page, page.id});
  complaints_.clear();
  for (Problem& problem : problems) {
    measure("problem_shown", problem.at, problem.code);
    complaints_.push_back({std::move(problem), false});
  }
  ++revision_;
  return Move::Refused;
}

Move Session::next() {
  const Page* current = page();
  if (current == nullptr || current->stop) return Move::Stayed;
  if (Problems problems = sheet_.problems(*current); !problems.empty()) {
    return complain(*current, std::move(problems));
  }
  confirm_carried(*current);
  const std::vector<const Page*> pages = way();
  auto following = std::find(pages.begin(), pages.end(), current);
  if (following != pages.end()) ++following;
  if (returning_ || following == pages.end()) {
    const Page* unfinished = first_unfinished();
    enter(unfinished == nullptr ? Place{Stage::Review, {}} : Place{Stage::Page, unfinished->id});
  } else {
    enter({Stage::Page, (*following)->id});
  }
  return Move::Moved;
}

Move Session::back() {
  const std::vector<const Page*> pages = way();
  if (place_.stage == Stage::Review && !pages.empty()) {
    enter({Stage::Page, pages.back()->id});
    return Move::Moved;
  }
  const Page* current = page();
  if (current == nullptr) return Move::Stayed;
  if (returning_) {
    enter({Stage::Review, {}});
    return Move::Moved;
  }
  const auto found = std::find(pages.begin(), pages.end(), current);
  if (found == pages.begin() || found == pages.end()) enter({});
  else enter({Stage::Page, (*std::prev(found))->id});
  return Move::Moved;
}

Move Session::correct(std::string_view path) {
  const Slot* slot = find_slot_of(sheet_, path);
  if (place_.stage != Stage::Review || slot == nullptr || !slot->shown) return Move::Stayed;
  enter({Stage::Page, slot->page->id});
  if (slot->row != 0) unfold(slot->group_path, slot->row);
  returning_ = true;
  corrected_ = slot->path;
  return Move::Moved;
}

Move Session::go(const Place& wished) {
  if (is_closed()) return Move::Stayed;
  Place place = nearest_open(wished);
  if (place == place_) return Move::Stayed;
  enter(std::move(place));
  return Move::Moved;
}

Move Session::send() {
  if (place_.stage != Stage::Review) return Move::Stayed;
  for (const Page* page : way()) {
    Problems problems = sheet_.problems(*page);
    if (problems.empty() && is_visited(*page) && !page->stop) continue;
    const Move move = complain(*page, std::move(problems));
    returning_ = true;
    return move;
  }
  measure("sent");
  enter({Stage::Sending, {}});
  return Move::Moved;
}

Move Session::send_again() {
  if (place_.stage != Stage::Sending || waiting_.empty()) return Move::Stayed;
  waiting_.clear();
  ++revision_;
  return Move::Moved;
}

Move Session::stop_sending() {
  if (place_.stage != Stage::Sending || waiting_.empty()) return Move::Stayed;
  enter({Stage::Review, {}});
  return Move::Moved;
}

bool Session::holds_my_number() const {
  return std::any_of(sheet_.slots().begin(), sheet_.slots().end(), [](const Slot& slot) {
    return slot.field->kind == "my_number" && slot.shown && slot.reading.answer;
  });
}

/// What the resident promised to bring is known only while the answers are here.
void Session::note_papers_to_follow() {
  Json papers = Json::array();
  for (const Slot& slot : sheet_.slots()) {
    if (slot.field->kind != "file" || !slot.shown || !slot.reading.answer) continue;
    if (sheet_.files(slot.path).empty()) papers.push_back(slot.field->label);
  }
  if (!papers.empty()) receipt_["papers_to_follow"] = std::move(papers);
}

void Session::sent(const Json& receipt) {
  if (place_.stage != Stage::Sending && place_.stage != Stage::Review) return;
  if (text_of(receipt, "receipt").empty()) return send_failed("server", {});
  receipt_ = receipt;
  note_papers_to_follow();
  measure("received");
  enter({Stage::Receipt, {}});
}

namespace {

/// The server tells code, place and bounds; the form's own sentence and what we know of the typed
/// text, if it is wrong here too, are put beside them.
Problem read_server_problem(const Json& problem, const Slot& slot) {
  Problem told{std::string(text_of(problem, "code")), std::string(text_of(problem, "at")), {}, {}};
  for (const auto& [name, word] : object_of(problem, "words").items()) {
    if (const auto* text = word.get_ptr<const std::string*>()) told.words.emplace(name, *text);
  }
  for (const Problem& own : slot.reading.problems) {
    if (own.code == told.code) told.words.insert(own.words.begin(), own.words.end());
  }
  for (const Check& check : slot.field->checks) {
    if (check.code == told.code) told.message = check.message;
  }
  return told;
}

}  // namespace

void Session::send_failed(std::string_view why, const Json& problem_document) {
  if (place_.stage != Stage::Sending) return;
  if (why == "offline" || why == "busy") {
    if (waiting_ == why) return;
    waiting_ = why;
    measure("send_failed", {}, why);
    ++revision_;
    return;
  }
  enter({Stage::Review, {}});
  failure_ = std::ranges::contains(failure_codes, why) ? why : "server";
  measure("send_failed", {}, failure_);
  const Json* problems = find_member(problem_document, "problems");
  if (failure_ != "refused" || problems == nullptr || !problems->is_array()) return;
  for (const Json& problem : *problems) {
    const std::string at = path_here(sheet_, text_of(problem, "at"));
    const Slot* slot = find_slot_of(sheet_, at);
    if (slot == nullptr || !slot->shown) continue;
    server_problems_.push_back(read_server_problem(problem, *slot));
    server_problems_.back().at = at;
  }
}

}  // namespace todoke
