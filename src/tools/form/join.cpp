#include "tools/form/join.h"

#include <algorithm>

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

/// {"children": "children", "children/name": "child.name"}: facts that the form does not name.
Result<void> set_facts(Json& form, const Json& part) {
  const Json* facts = find_member(part, "facts");
  if (facts == nullptr) return {};
  std::set<std::string> named;
  const auto name = [&](Json& field, const std::string& path) {
    if (!facts->contains(path)) return;
    field["fact"] = (*facts)[path];
    named.insert(path);
  };
  for (Json& page : form["pages"]) {
    if (!page.contains("fields")) continue;
    for (Json& field : page["fields"]) {
      const std::string id = field["id"];
      name(field, id);
      if (!field.contains("fields")) continue;
      for (Json& inner : field["fields"]) name(inner, id + "/" + inner["id"].get<std::string>());
    }
  }
  if (named.size() == facts->size()) return {};
  return fail("unknown_field", "/facts", std::string(text_of(form, "id")));
}

/// {"reason": {"title": …}}: other words for a page.
Result<void> retitle(Json& form, const Json& part) {
  const Json* pages = find_member(part, "pages");
  if (pages == nullptr) return {};
  std::size_t found = 0;
  for (Json& page : form["pages"]) {
    const Json* words = find_member(*pages, text_of(page, "id"));
    if (words == nullptr) continue;
    page.update(*words);
    ++found;
  }
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
    if (auto set = set_facts(*form, one); !set) return set;
    Result<Json> folded = fold_form(std::move(*form), given_of(one));
    if (!folded) return std::unexpected(folded.error());
    part.form = std::move(*folded);
    if (auto retitled = retitle(part.form, one); !retitled) return retitled;
    part.when = simplify(at_or(one, "when", true));
    part.title = std::string(text_of(one, "title", text_of(part.form, "title")));
    part.reason = std::string(text_of(one, "reason"));
    part.otherwise = std::string(text_of(one, "otherwise"));
    all.push_back(std::move(part));
  }
  return {};
}

}  // namespace join

Result<JoinedForm> join_event(const Json& event, const FindForm& find_form) {
  join::Bundle bundle;
  if (auto read = bundle.read(event, find_form); !read) return std::unexpected(read.error());
  const auto order = bundle.order();
  if (!order) return std::unexpected(order.error());
  JoinedForm joined;
  joined.form = bundle.write(*order);
  joined.remarks = bundle.remarks;
  return joined;
}

}  // namespace todoke
