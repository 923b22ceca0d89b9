#include "tools/form/join.h"

#include <algorithm>
#include <cstdint>

#include "tools/form/fold.h"
#include "tools/form/join_inside.h"

namespace todoke {

namespace join {

namespace {

std::string key_of(std::string procedure) {
  std::replace(procedure.begin(), procedure.end(), '-', '_');
  return procedure + "_";
}

Given given_of(const Json& part) {
  Given given;
  const Json* answers = find_member(part, "given");
  if (answers == nullptr || !answers->is_object()) return given;
  for (auto it = answers->begin(); it != answers->end(); ++it) given[it.key()] = *it;
  return given;
}

/// `use(field, "children/name")` for each field, those of rows too.
template <class Use>
void for_each_field(Json& form, Use use) {
  for (Json& page : form["pages"]) {
    if (!page.contains("fields")) continue;
    for (Json& field : page["fields"]) {
      const std::string id = field["id"];
      use(field, id);
      if (!field.contains("fields")) continue;
      for (Json& inner : field["fields"]) use(inner, id + "/" + inner["id"].get<std::string>());
    }
  }
}

/// What names a field of the joined form, and so of no part while that is folded by itself.
void set_same(Json& form, const Json& part) {
  const Json words = part.value("fields", Json::object());
  for_each_field(form, [&](Json& field, const std::string& path) {
    for (const char* member : {"same_as", "same_person_as"}) {
      const Json* given = words.contains(path) ? find_member(words[path], member) : nullptr;
      if (given != nullptr) field[member] = *given;
    }
  });
}

/// {"children": "children", "children/name": "child.name"}: facts that the form does not name; and
/// {"event_date": {"label": …}}: other words for a question.
Result<void> set_members(Json& form, const Json& part) {
  std::size_t named = 0;
  const Json facts = part.value("facts", Json::object());
  const Json words = part.value("fields", Json::object());
  for_each_field(form, [&](Json& field, const std::string& path) {
    if (facts.contains(path)) field["fact"] = facts[path];
    if (words.contains(path)) field.update(words[path]);
    named += facts.contains(path) + words.contains(path);
  });
  if (named == facts.size() + words.size()) return {};
  return fail("unknown_field", "/facts", std::string(text_of(form, "id")));
}

/// Whether the guide has such a question.
bool asks(const Json& guide, const std::string& id) {
  const Json& pages = guide["pages"];
  return std::any_of(pages.begin(), pages.end(), [&](const Json& page) {
    const Json& fields = fields_of(page);
    return std::any_of(fields.begin(), fields.end(),
                       [&](const Json& field) { return text_of(field, "id") == id; });
  });
}

bool has_notes_only(const Json& page) {
  const Json& fields = fields_of(page);
  return std::all_of(fields.begin(), fields.end(),
                     [](const Json& field) { return text_of(field, "kind") == "note"; });
}

/// {"reason": {"title": …}, "guide": null}: other words for a page, or a page of notes left out.
Result<void> retitle(Json& form, const Json& part) {
  const Json* pages = find_member(part, "pages");
  if (pages == nullptr) return {};
  std::size_t found = 0;
  Json kept = Json::array();
  for (Json& page : form["pages"]) {
    const Json* words = find_member(*pages, text_of(page, "id"));
    found += words != nullptr;
    if (words != nullptr && words->is_object()) page.update(*words);
    const bool is_left_out = words != nullptr && words->is_null() && has_notes_only(page);
    if (!is_left_out) kept.push_back(std::move(page));
  }
  form["pages"] = std::move(kept);
  if (found == pages->size()) return {};
  return fail("unknown_page", "/pages", std::string(text_of(form, "id")));
}

}  // namespace

Json at_or(const Json& object, const char* key, Json otherwise) {
  const Json* member = find_member(object, key);
  return member == nullptr ? otherwise : *member;
}

const Json& fields_of(const Json& page) {
  static const Json none = Json::array();
  const Json* fields = find_member(page, "fields");
  return fields == nullptr ? none : *fields;
}

Result<void> Bundle::read(const Json& document, const FindForm& find_form) {
  event = document;
  Part guide;
  guide.form = document;
  all.push_back(std::move(guide));
  for (const Json& one : document.value("parts", Json::array())) {
    Part part;
    part.procedure = std::string(text_of(one, "procedure"));
    part.key = key_of(std::string(text_of(one, "key", part.procedure)));
    Result<Json> form = find_form(part.procedure);
    if (!form) return std::unexpected(form.error());
    if (auto set = set_members(*form, one); !set) return set;
    Result<Json> folded = fold_form(std::move(*form), given_of(one));
    if (!folded) return std::unexpected(folded.error());
    part.form = std::move(*folded);
    set_same(part.form, one);
    if (const Json* papers = find_member(one, "papers")) part.form["intro"]["papers"] = *papers;
    if (auto retitled = retitle(part.form, one); !retitled) return retitled;
    part.when = simplify(at_or(one, "when", true));
    for (const std::string& id : fields_read(part.when)) {
      if (asks(document, id)) continue;
      return fail("unknown_field", "/parts/" + part.procedure + "/when", id);
    }
    part.title = std::string(text_of(one, "title", text_of(part.form, "title")));
    part.reason = std::string(text_of(one, "reason"));
    part.otherwise = std::string(text_of(one, "otherwise"));
    all.push_back(std::move(part));
  }
  return {};
}

}  // namespace join

namespace {

/// FNV-1a: tells versions apart, and no more is asked of it.
std::string digest_of(const Json& form) {
  std::uint32_t hash = 2166136261u;
  for (const char byte : canonical(form)) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619u;
  }
  return std::to_string(hash);
}

}  // namespace

Result<JoinedForm> join_event(const Json& event, const FindForm& find_form) {
  join::Bundle bundle;
  if (auto read = bundle.read(event, find_form); !read) return std::unexpected(read.error());
  const auto order = bundle.order();
  if (!order) return std::unexpected(order.error());
  JoinedForm joined;
  joined.form = bundle.write(*order);
  // A change in any of the forms is a change of this one: drafts tell by the version.
  joined.form["version"] = std::string(text_of(event, "version")) + "+" + digest_of(joined.form);
  joined.remarks = bundle.remarks;
  return joined;
}

}  // namespace todoke
