#include <algorithm>

#include "core/session/draft_parts.h"
#include "core/session/session.h"

namespace todoke {

namespace {

constexpr int draft_format = 1;

Json to_json(const Attachment& file) {
  return {{"id", file.id},       {"name", file.name},     {"media_type", file.media_type},
          {"bytes", file.bytes}, {"sha256", file.sha256}};
}

void read_strings(const Json& draft, std::string_view key,
                  std::set<std::string, std::less<>>& strings) {
  const Json* list = find_member(draft, key);
  if (list == nullptr || !list->is_array()) return;
  for (const Json& one : *list) {
    if (const auto* text = one.get_ptr<const std::string*>()) strings.insert(*text);
  }
}

}  // namespace

Json Session::to_draft() const {
  Json draft = {{"draft", draft_format},
                {"form_id", form().id},
                {"form_version", form().version},
                {"submission_id", submission_id_},
                {"place", to_text(place_)}};
  if (place_.stage == Stage::Receipt) {
    draft["receipt"] = receipt_;
    return draft;
  }
  // Whoever opens this draft again still has the sent bytes; the host sees to that.
  if (place_.stage == Stage::Sending && !holds_my_number()) {
    draft["waiting"] = waiting_.empty() ? "offline" : waiting_;
  }
  draft["returning"] = returning_;
  if (place_.stage == Stage::Intro) draft["reached"] = to_text(reached_);
  draft["visited"] = visited_;
  draft["left"] = left_;
  draft["unfolded"] = unfolded_;
  Json& proposed = draft["proposed"] = Json::object();
  for (const auto& [path, proposal] : proposed_) proposed[path] = proposal.name;
  for (const auto& [path, text] : suggested_) {
    if (!is_of_missing_row(sheet_, path)) draft["suggested"][path] = text;
  }
  Json& carried = draft["carried"] = Json::object();
  for (const auto& [path, one] : carried_) {
    carried[path] = {{"from", one.from}, {"confirmed", one.confirmed}};
  }
  draft["declined"] = declined_;
  if (!changes_.empty()) draft["changes"] = to_json(changes_);
  Json& typed = draft["typed"] = Json::object();
  for (const auto& [path, text] : sheet_.all_typed()) {
    if (text.empty() || is_my_number(form(), path) || is_of_missing_row(sheet_, path)) continue;
    typed[path] = text;
  }
  Json& rows = draft["rows"] = Json::object();
  Json& files = draft["files"] = Json::object();
  for (const Slot& slot : sheet_.slots()) {
    if (slot.field->kind == "group") rows[slot.path] = sheet_.rows(slot.path);
    for (const Attachment& file : sheet_.files(slot.path)) {
      files[slot.path].push_back(to_json(file));
    }
  }
  return draft;
}

Result<void> Session::from_draft(const Json& draft, const Form* earlier) {
  if (integer_of(draft, "draft") != draft_format) return fail("not_a_draft", "/draft");
  if (text_of(draft, "form_id") != form().id) return fail("other_form", "/form_id");
  if (const std::string_view id = text_of(draft, "submission_id"); !id.empty()) {
    submission_id_ = id;
  }
  const Place place = read_place(text_of(draft, "place"));
  ++revision_;
  events_.clear();
  if (place.stage == Stage::Receipt) {
    receipt_ = object_of(draft, "receipt");
    if (!text_of(receipt_, "receipt").empty()) place_ = place;
    return {};
  }
  restore_rows(sheet_, object_of(draft, "rows"));
  restore_typed(sheet_, object_of(draft, "typed"));
  restore_files(sheet_, object_of(draft, "files"));
  read_strings(draft, "visited", visited_);
  read_strings(draft, "left", left_);
  read_strings(draft, "unfolded", unfolded_);
  for (const auto& [path, name] : object_of(draft, "proposed").items()) {
    if (const auto* text = name.get_ptr<const std::string*>()) {
      proposed_.insert_or_assign(path, Proposal{std::string(sheet_.typed(path)), *text});
    }
  }
  for (const auto& [path, suggestion] : object_of(draft, "suggested").items()) {
    if (const auto* text = suggestion.get_ptr<const std::string*>()) suggested_[path] = *text;
  }
  for (const auto& [path, one] : object_of(draft, "carried").items()) {
    const std::string_view from = text_of(one, "from");
    if (from.empty()) continue;
    carried_.insert_or_assign(path, Carried{std::string(from), flag_of(one, "confirmed", false)});
  }
  read_strings(draft, "declined", declined_);
  const bool is_other_version = text_of(draft, "form_version") != form().version;
  if (is_other_version && earlier != nullptr) changes_ = find_changes(*earlier, draft, sheet_);
  else if (const Json* told = find_member(draft, "changes")) changes_ = read_changes(*told);
  measure("resumed");
  reached_ = nearest_open(read_place(text_of(draft, "reached")));
  told_questions_ = questions();
  if (place.stage == Stage::Sending && !text_of(draft, "waiting").empty()) {
    waiting_ = text_of(draft, "waiting") == "busy" ? "busy" : "offline";
    place_ = place;
    measure("page_shown");
    return {};
  }
  place_ = nearest_open(place.stage == Stage::Sending ? Place{Stage::Review, {}} : place);
  const Page* unfinished = first_unfinished();
  if (is_other_version && place_.stage == Stage::Review && unfinished != nullptr) {
    place_ = {Stage::Page, unfinished->id};  // led to what is new
  }
  for (const Page* page : way()) {
    if (!is_other_version && place.page == page->id && is_visited(*page)) place_ = place;
  }
  if (place_.stage == Stage::Page) {
    visited_.insert(place_.page);
    returning_ = flag_of(draft, "returning", false);
  }
  measure("page_shown");
  return {};
}

}  // namespace todoke
