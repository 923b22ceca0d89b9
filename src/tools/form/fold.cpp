#include "tools/form/fold.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "tools/form/edit_rule.h"

namespace todoke {

namespace {

using UseRule = std::function<void(Json& rule, const Json* field)>;

void for_each_rule_of(Json& field, const UseRule& use) {
  for (const char* name : {"show_if", "require_if"}) {
    if (field.contains(name)) use(field[name], &field);
  }
  if (field.contains("options")) {
    for (Json& option : field["options"]) {
      if (option.contains("show_if")) use(option["show_if"], &field);
    }
  }
  if (field.contains("checks")) {
    for (Json& check : field["checks"]) use(check["rule"], &field);
  }
  if (!field.contains("fields")) return;
  for (Json& inner : field["fields"]) for_each_rule_of(inner, use);
}

template <class IsGone>
void erase_where(Json& list, IsGone is_gone) {
  for (auto it = list.begin(); it != list.end();) {
    it = is_gone(*it) ? list.erase(it) : std::next(it);
  }
}

bool is_never_shown(const Json& one) {
  const Json* rule = find_member(one, "show_if");
  return rule != nullptr && is_never(*rule);
}

void drop_always(Json& one) {
  const Json* rule = find_member(one, "show_if");
  if (rule != nullptr && is_always(*rule)) one.erase("show_if");
}

void settle_field(Json& field) {
  drop_always(field);
  if (const Json* rule = find_member(field, "require_if"); rule != nullptr && !rule->is_object()) {
    field["required"] = is_always(*rule);
    field.erase("require_if");
  }
  if (field.contains("options")) {
    erase_where(field["options"], is_never_shown);
    for (Json& option : field["options"]) drop_always(option);
  }
  if (field.contains("checks")) {
    erase_where(field["checks"], [](const Json& check) { return is_always(check["rule"]); });
    if (field["checks"].empty()) field.erase("checks");
  }
  if (!field.contains("fields")) return;
  erase_where(field["fields"], is_never_shown);
  for (Json& inner : field["fields"]) settle_field(inner);
}

std::set<std::string> ids_in(const Json& form) {
  std::set<std::string> ids;
  for (const Json& page : form["pages"]) {
    for (const Json& field : page.value("fields", Json::array())) ids.insert(field["id"]);
  }
  return ids;
}

void drop_unless_there(Json& field, const char* member, const std::set<std::string>& ids) {
  if (field.contains(member) && !ids.contains(field[member])) field.erase(member);
}

/// Members that name a field of a page, also from inside a group.
void drop_dangling_same(Json& field, const std::set<std::string>& ids) {
  drop_unless_there(field, "same_as", ids);
  if (!field.contains("same_person_as")) return;
  Json& people = field["same_person_as"];
  erase_where(people, [&](const Json& id) { return !ids.contains(id); });
  if (people.empty()) field.erase("same_person_as");
}

/// Members that name another field of the form.
void drop_dangling(Json& field, const std::set<std::string>& ids) {
  for (const char* name : {"from", "holder_from"}) drop_unless_there(field, name, ids);
  drop_dangling_same(field, ids);
  if (!field.contains("fields")) return;
  for (Json& inner : field["fields"]) drop_dangling_same(inner, ids);
}

/// True when something went, so that rules may know more.
bool prune(Json& form) {
  const std::string before = form["pages"].dump();
  for (Json& page : form["pages"]) {
    drop_always(page);
    if (!page.contains("fields")) continue;
    erase_where(page["fields"],
                [&](const Json& field) { return is_never(condition_of(page, field)); });
    for (Json& field : page["fields"]) settle_field(field);
  }
  erase_where(form["pages"], [](const Json& page) {
    return is_never_shown(page) || (page.contains("fields") && page["fields"].empty());
  });
  const std::set<std::string> ids = ids_in(form);
  for (Json& page : form["pages"]) {
    if (!page.contains("fields")) continue;
    for (Json& field : page["fields"]) drop_dangling(field, ids);
  }
  return form["pages"].dump() != before;
}

Json value_of(const Json& given, const RulePath& path) {
  if (path.rest.empty()) return given;
  const std::string key = path.rest.starts_with(".") ? path.rest.substr(1) : "";
  const Json* member = find_member(given, key);
  return member == nullptr ? Json() : *member;
}

/// One round: what rules read of given fields and of fields that are gone is put in.
void put_in(Json& form) {
  std::map<std::string, std::pair<Json, Json>> given;  // condition, answer
  const std::set<std::string> ids = ids_in(form);
  for (const Json& page : form["pages"]) {
    for (const Json& field : page.value("fields", Json::array())) {
      if (!field.contains("given")) continue;
      given[field["id"]] = {condition_of(page, field), field["given"]};
    }
  }
  for_each_rule(form, [&](Json& rule, const Json*) {
    rule = simplify(replace_vars(rule, [&](const RulePath& path) -> Json {
      if (path.in_row || path.id.starts_with("$")) return var_of(path.text());
      const auto found = given.find(path.id);
      if (found != given.end()) {
        return guarded(found->second.first, value_of(found->second.second, path));
      }
      return ids.contains(path.id) ? var_of(path.text()) : Json();
    }));
  });
}

}  // namespace

void for_each_rule(Json& form, const UseRule& use) {
  for (Json& page : form["pages"]) {
    if (page.contains("show_if")) use(page["show_if"], nullptr);
    if (!page.contains("fields")) continue;
    for (Json& field : page["fields"]) for_each_rule_of(field, use);
  }
}

Json condition_of(const Json& page, const Json& field) {
  return all_of({page.value("show_if", Json(true)), field.value("show_if", Json(true))});
}

Result<Json> fold_form(Json form, const Given& given) {
  std::string unsupported;
  for_each_rule(form, [&](Json& rule, const Json*) {
    if (!reads_only_by_var(rule)) unsupported = rule.dump();
  });
  const std::string id(text_of(form, "id"));
  if (!unsupported.empty()) return fail("unsupported_rule", id, unsupported);
  std::size_t found = 0;
  for (Json& page : form["pages"]) {
    if (!page.contains("fields")) continue;
    for (Json& field : page["fields"]) {
      const auto answer = given.find(field["id"].get<std::string>());
      if (answer == given.end()) continue;
      field["given"] = answer->second;
      ++found;
    }
  }
  if (found != given.size()) return fail("unknown_field", "/given", id);
  do put_in(form);
  while (prune(form));
  return form;
}

Json without_given(Json form) {
  for (Json& page : form["pages"]) {
    if (!page.contains("fields")) continue;
    erase_where(page["fields"], [](const Json& field) { return field.contains("given"); });
  }
  erase_where(form["pages"], [](const Json& page) {
    return page.contains("fields") && page["fields"].empty();
  });
  return form;
}

Result<Json> make_variant(const Json& form, const Json& variant) {
  Given given;
  if (const Json* answers = find_member(variant, "given"); answers && answers->is_object()) {
    for (auto it = answers->begin(); it != answers->end(); ++it) given[it.key()] = *it;
  }
  Result<Json> folded = fold_form(form, given);
  if (!folded) return folded;
  Json made = without_given(std::move(*folded));
  made["id"] = variant.value("id", Json(""));
  made["official_name"] = variant.value("official_name", Json(""));
  made["title"] = variant.value("title", form["title"].get<std::string>() + "（公金受取口座）");
  if (const Json* papers = find_member(variant, "papers")) made["intro"]["papers"] = *papers;
  return made;
}

}  // namespace todoke
