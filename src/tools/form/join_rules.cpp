#include "tools/form/fold.h"
#include "tools/form/join_inside.h"

namespace todoke::join {

namespace {

constexpr std::string_view values_prefix = "$.values.";

/// A rule of a row as it reads in the body of `some`: nullopt when it reads outside of the row.
std::optional<Json> to_body(const Json& rule) {
  if (!fields_read(rule).empty()) return std::nullopt;
  return replace_vars(rule, [](const RulePath& path) {
    return var_of(path.in_row && path.group.empty() ? path.id + path.rest : path.text());
  });
}

}  // namespace

Json Bundle::applies(std::size_t part, std::size_t page) const {
  if (part == 0) return true;
  const Json left_out = {{"in", {all[part].procedure, var_of("leave_out")}}};
  std::vector<Json> rules = {all[part].when, not_of(left_out)};
  const Json& pages = all[part].form["pages"];
  for (std::size_t p = 0; p < page; ++p) {
    if (!pages[p].value("stop", false)) continue;
    rules.push_back(not_of(page_condition(part, p)));
  }
  return all_of(std::move(rules));
}

Json Bundle::page_condition(std::size_t part, std::size_t page) const {
  return simplify(rewrite(part, "", at_or(all[part].form["pages"][page], "show_if", true)));
}

Json Bundle::own_show_if(const Source& source) const {
  return simplify(rewrite(source.part, source.group, at_or(*source.field, "show_if", true)));
}

Json Bundle::own_condition(const Source& source) const {
  const auto known = own_conditions_.find(&source);
  if (known != own_conditions_.end()) return known->second;
  std::vector<Json> rules = {page_condition(source.part, source.page)};
  if (!source.group.empty()) rules.push_back(own_show_if(*find(source.part, "", source.group)));
  rules.push_back(own_show_if(source));
  return own_conditions_[&source] = all_of(std::move(rules));
}

Json Bundle::asked_by(const Source& source) const {
  return all_of({applies(source.part, source.page), own_condition(source)});
}

Json Bundle::asked(const Source& source) const {
  if (is_guides(source)) return own_condition(*owners(source).front());
  std::vector<Json> rules, who;
  const Json first = own_condition(source);
  bool is_same = true;
  for (const Source* owner : owners(source)) {
    rules.push_back(asked_by(*owner));
    who.push_back(applies(owner->part, owner->page));
    is_same = is_same && own_condition(*owner) == first;
  }
  return is_same ? all_of({any_of(std::move(who)), first}) : any_of(std::move(rules));
}

Json Bundle::guard(const Source& source) const {
  const Json own = source.group.empty() ? own_condition(source) : own_show_if(source);
  if (is_always(own)) return true;
  for (const Source* owner : owners(source)) {
    const Json others = owner->group.empty() ? own_condition(*owner) : own_show_if(*owner);
    if (others != own) return own;
  }
  return true;
}

Json Bundle::row_guard(const Source& source, bool in_body) const {
  const Json rule = guard(source);
  if (!in_body) return rule;
  return to_body(rule).value_or(true);
}

Json Bundle::rewrite(std::size_t part, const std::string& group, const Json& rule) const {
  const std::string& key = all[part].key;
  return replace_vars(rule, [&](const RulePath& path) -> Json {
    if (path.id.starts_with(values_prefix)) {
      return var_of(std::string(values_prefix) + key + path.id.substr(values_prefix.size()));
    }
    if (path.id.starts_with("$")) return var_of(path.text());
    const bool in_body = !path.group.empty();
    const Source* source =
        find(part, !path.in_row ? "" : in_body ? path.group : group, path.id);
    // An element of what is no group has no fields; other names are left to lint.
    if (source == nullptr) return var_of(path.text());
    const std::string item = path.in_row && !in_body ? "item." : "";
    const Json var = var_of(item + joined_id(*source) + path.rest);
    return guarded(path.in_row ? row_guard(*source, in_body) : guard(*source), var);
  });
}

}  // namespace todoke::join
