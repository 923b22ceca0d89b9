#include "server/metrics/events.h"

#include <algorithm>
#include <array>

#include "core/answer/problem_codes.h"
#include "core/base/json.h"
#include "core/session/event.h"

namespace todoke::metrics {

namespace {

using namespace std::string_view_literals;

constexpr std::array batch_members{"events"sv, "face"sv, "form_id"sv, "form_version"sv,
                                   "session"sv};
constexpr std::array event_members{"code"sv, "count"sv, "field"sv, "ms"sv, "page"sv, "type"sv};
constexpr std::array places{"intro"sv, "review"sv, "sending"sv, "receipt"sv};
/// A session of a day, in milliseconds: what is longer is a clock that was set.
constexpr std::int64_t number_max = 24LL * 60 * 60 * 1000;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// ^[a-z0-9_/-]{0,120}$
bool is_path(std::string_view text) {
  return text.size() <= 120 && std::ranges::all_of(text, [](char c) {
    return is_lower(c) || is_digit(c) || c == '_' || c == '/' || c == '-';
  });
}

bool is_uuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
    const bool hex = is_digit(text[i]) || (text[i] >= 'a' && text[i] <= 'f');
    if (hyphen ? text[i] != '-' : !hex) return false;
  }
  return true;
}

Result<void> only_members(const Json& object, std::span<const std::string_view> known,
                          std::string_view where) {
  if (!object.is_object()) return fail("wrong_type", std::string(where), "not an object");
  for (const auto& [key, value] : object.items()) {
    if (std::ranges::find(known, key) == known.end()) {
      return fail("unknown_member", std::string(where), "a member that events do not have");
    }
  }
  return {};
}

/// An absent member is empty.
Result<std::string> read_text(const Json& event, std::string_view member,
                              const std::string& where) {
  const Json* value = find_member(event, member);
  if (value == nullptr) return std::string();
  const auto* text = value->get_ptr<const std::string*>();
  if (text == nullptr) return fail("wrong_type", pointer_to(where, member));
  return *text;
}

bool has_check(const std::vector<Field>& fields, std::string_view code) {
  return std::ranges::any_of(fields, [code](const Field& field) {
    return std::ranges::find(field.checks, code, &Check::code) != field.checks.end() ||
           has_check(field.fields, code);
  });
}

bool is_event_type(std::string_view type) {
  return std::ranges::contains(event_types, type);
}

/// A word of the engine's, or the code of one of the form's own checks.
bool is_code(const Form& form, std::string_view code) {
  if (is_problem_code(code)) return true;
  if (std::ranges::contains(failure_codes, code)) return true;
  return std::ranges::any_of(form.pages, [code](const Page& page) {
    return has_check(page.fields, code);
  });
}

Result<std::optional<std::int64_t>> read_number(const Json& event, std::string_view member,
                                                const std::string& where) {
  if (find_member(event, member) == nullptr) return std::optional<std::int64_t>();
  const auto number = integer_of(event, member);
  if (!number || *number < 0) return fail("wrong_type", pointer_to(where, member));
  return std::min<std::int64_t>(*number, number_max);
}

bool is_page(const Form& form, std::string_view page) {
  return std::ranges::find(places, page) != places.end() ||
         std::ranges::find(form.pages, page, &Page::id) != form.pages.end();
}

Result<store::Event> read_event(const Json& json, const Form& form, const std::string& where) {
  if (auto shape = only_members(json, event_members, where); !shape) {
    return std::unexpected(shape.error());
  }
  store::Event event;
  for (auto [member, place] : {std::pair{"type", &event.type}, std::pair{"page", &event.page},
                               std::pair{"field", &event.field}, std::pair{"code", &event.code}}) {
    auto text = read_text(json, member, where);
    if (!text) return std::unexpected(text.error());
    *place = std::move(*text);
  }
  for (auto [member, place] : {std::pair{"ms", &event.ms}, std::pair{"count", &event.count}}) {
    const auto number = read_number(json, member, where);
    if (!number) return std::unexpected(number.error());
    *place = *number;
  }
  const auto bad = [&where](std::string_view member) {
    return fail("bad_name", pointer_to(where, member), "no word of this form or of the engine");
  };
  if (!is_event_type(event.type)) return bad("type");
  if (!event.page.empty() && !is_page(form, event.page)) return bad("page");
  if (!event.code.empty() && !is_code(form, event.code)) return bad("code");
  if (!is_path(event.field)) return bad("field");
  event.field = known_field(form, event.field);
  return event;
}

Result<store::EventBatch> read_head(const Json& json, const intake::FormShelf& forms) {
  if (auto shape = only_members(json, batch_members, ""); !shape) {
    return std::unexpected(shape.error());
  }
  store::EventBatch batch;
  batch.session = text_of(json, "session");
  batch.form_id = text_of(json, "form_id");
  batch.form_version = text_of(json, "form_version");
  batch.face = text_of(json, "face");
  if (!is_uuid(batch.session)) return fail("bad_uuid", "/session");
  if (batch.face != "painted" && batch.face != "plain") return fail("bad_name", "/face");
  if (forms.find(batch.form_id, batch.form_version) == nullptr) {
    return fail("unknown_form", "/form_id");
  }
  return batch;
}

}  // namespace

Result<store::EventBatch> read_events(std::string_view bytes, const intake::FormShelf& forms) {
  if (bytes.size() > batch_bytes_max) return fail("too_large");
  const auto json = parse_json(bytes);
  if (!json) return std::unexpected(json.error());
  auto batch = read_head(*json, forms);
  if (!batch) return batch;
  const Json* events = find_member(*json, "events");
  if (events == nullptr) return fail("missing_member", "/events");
  if (!events->is_array()) return fail("wrong_type", "/events");
  if (events->size() > batch_events_max) return fail("too_large", "/events");
  const Form& form = *forms.find(batch->form_id, batch->form_version);
  for (std::size_t i = 0; i < events->size(); ++i) {
    auto event = read_event((*events)[i], form, pointer_to("/events", i));
    if (!event) return std::unexpected(event.error());
    batch->events.push_back(std::move(*event));
  }
  return batch;
}

}  // namespace todoke::metrics
