#include <algorithm>

#include "core/base/limits.h"
#include "core/field/group.h"
#include "core/session/session.h"

namespace todoke {

namespace {

constexpr int draft_format = 1;

/// Whether the text at this path is a 個人番号, also in rows that were taken out.
bool is_my_number(const Form& form, std::string_view path) {
  const std::size_t slash = std::min(path.find('/'), path.size());
  const Field* field = find_field(form, path.substr(0, slash));
  if (field == nullptr) return false;
  if (field->kind != "group") return field->kind == "my_number";
  const std::string_view in_group = path.substr(std::min(slash + 1, path.size()));
  const std::size_t row_end = in_group.find('/');
  if (row_end == std::string_view::npos) return false;
  const std::string_view in_row = in_group.substr(row_end + 1);
  const std::string_view id = in_row.substr(0, in_row.find('/'));
  return std::any_of(field->fields.begin(), field->fields.end(), [&](const Field& inner) {
    return inner.id == id && inner.kind == "my_number";
  });
}

Json to_json(const Attachment& file) {
  return {{"id", file.id},       {"name", file.name},     {"media_type", file.media_type},
          {"bytes", file.bytes}, {"sha256", file.sha256}};
}

Attachment read_attachment(const Json& json) {
  Attachment file;
  file.id = text_of(json, "id");
  file.name = text_of(json, "name");
  file.media_type = text_of(json, "media_type");
  file.bytes = static_cast<std::uint64_t>(std::max(0LL, integer_of(json, "bytes").value_or(0)));
  file.sha256 = text_of(json, "sha256");
  return file;
}

void restore_typed(Sheet& sheet, const Json& typed) {
  for (const auto& [path, text] : typed.items()) {
    const std::string* words = text.get_ptr<const std::string*>();
    if (words != nullptr && !is_my_number(sheet.form(), path)) sheet.type(path, *words);
  }
}

/// Rows keep their keys, because typed text is found by them.
void restore_rows(Sheet& sheet, const std::string& group, const Json& keys) {
  if (!keys.is_array() || keys.size() > limits::rows_max) return;
  const std::vector<std::uint32_t> at_start = sheet.rows(group);
  for (const std::uint32_t row : at_start) sheet.remove_row(group, row);
  for (const Json& key : keys) {
    const auto* row = key.get_ptr<const Json::number_unsigned_t*>();
    if (row != nullptr && *row > 0 && *row < 1'000'000) {
      sheet.restore_row(group, static_cast<std::uint32_t>(*row), sheet.rows(group).size());
    }
  }
  const Field* field = find_field(sheet.form(), group);
  const std::size_t least = field == nullptr ? 0 : rows_min(*field);
  while (sheet.rows(group).size() < least && sheet.add_row(group) != 0) {
  }
}

void restore_files(Sheet& sheet, const Json& files) {
  for (const auto& [path, list] : files.items()) {
    if (!list.is_array()) continue;
    for (const Json& file : list) sheet.attach(path, read_attachment(file));
  }
}

void read_strings(const Json& draft, std::string_view key,
                  std::set<std::string, std::less<>>& strings) {
  const Json* list = find_member(draft, key);
  if (list == nullptr || !list->is_array()) return;
  for (const Json& one : *list) {
    if (const auto* text = one.get_ptr<const std::string*>()) strings.insert(*text);
  }
}

const Json& object_of(const Json& draft, std::string_view key) {
  static const Json none = Json::object();
  const Json* member = find_member(draft, key);
  return member != nullptr && member->is_object() ? *member : none;
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
  draft["visited"] = visited_;
  draft["left"] = left_;
  draft["unfolded"] = unfolded_;
  Json& proposed = draft["proposed"] = Json::object();
  for (const auto& [path, proposal] : proposed_) proposed[path] = proposal.name;
  if (!suggested_.empty()) draft["suggested"] = suggested_;
  Json& typed = draft["typed"] = Json::object();
  for (const auto& [path, text] : sheet_.all_typed()) {
    if (!text.empty() && !is_my_number(form(), path)) typed[path] = text;
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

Result<void> Session::from_draft(const Json& draft) {
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
  for (const auto& [group, keys] : object_of(draft, "rows").items()) {
    restore_rows(sheet_, group, keys);
  }
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
  measure("resumed");
  if (place.stage == Stage::Sending && !text_of(draft, "waiting").empty()) {
    waiting_ = text_of(draft, "waiting") == "busy" ? "busy" : "offline";
    place_ = place;
    measure("page_shown");
    return {};
  }
  place_ = nearest_open(place.stage == Stage::Sending ? Place{Stage::Review, {}} : place);
  for (const Page* page : way()) {
    if (place.page == page->id && is_visited(*page)) place_ = place;
  }
  if (place_.stage == Stage::Page) {
    visited_.insert(place_.page);
    returning_ = flag_of(draft, "returning", false);
  }
  measure("page_shown");
  return {};
}

}  // namespace todoke
