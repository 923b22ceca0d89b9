#include "tools/form/expand.h"

#include <algorithm>
#include <utility>

#include "tools/form/block_text.h"

namespace todoke {

namespace {

constexpr int nesting_max = 4;

/// Where fields are being put, and whose they are.
struct Place {
  std::string expanded;  ///< pointer of the list in the expanded form
  Origin origin;         ///< of the list that is read
  Scope scope = Scope::Page;
  int nesting = 0;
};

class Expander {
 public:
  Expander(const Blocks& blocks, Expansion& expansion) : blocks_(blocks), out_(expansion) {}

  /// A list of fields and uses of blocks, as the fields they stand for.
  Json fields(const Json& list, const Place& place) {
    Json result = Json::array();
    for (std::size_t i = 0; i < list.size() && !error; ++i) {
      const Origin origin{place.origin.block, pointer_to(place.origin.pointer, i)};
      if (list[i].is_object() && list[i].contains("use")) use(list[i], origin, place, result);
      else add(list[i], origin, place, result);
    }
    return result;
  }

  std::optional<Error> error;

 private:
  void refuse(std::string code, const Origin& origin, std::string_view member,
              std::string detail) {
    if (error) return;
    const std::string file = origin.block.empty() ? "" : "_blocks/" + origin.block + ".json#";
    const std::string pointer =
        member.empty() ? origin.pointer : pointer_to(origin.pointer, member);
    error = Error{std::move(code), file + pointer, std::move(detail)};
  }

  /// One field as it is, but for the fields inside a group.
  void add(const Json& field, const Origin& origin, const Place& place, Json& result) {
    const std::string at = pointer_to(place.expanded, result.size());
    out_.origins[at] = origin;
    result.push_back(field);
    Json& added = result.back();
    if (!added.is_object()) return;
    added.erase("$comment");
    const Json* inner = find_member(field, "fields");
    if (inner == nullptr || !inner->is_array()) return;
    const Place inside{pointer_to(at, "fields"),
                       {origin.block, pointer_to(origin.pointer, "fields")},
                       Scope::Row,
                       place.nesting};
    added["fields"] = fields(*inner, inside);
  }

  void use(const Json& use, const Origin& origin, const Place& place, Json& result) {
    for (auto it = use.begin(); it != use.end(); ++it) {
      static constexpr std::string_view known[] = {"use", "id",   "with",    "set",
                                                   "omit", "show_if", "$comment"};
      if (std::find(std::begin(known), std::end(known), it.key()) == std::end(known)) {
        return refuse("unknown_member", origin, it.key(), "a use of a block has no such member");
      }
    }
    const auto found = blocks_.find(text_of(use, "use"));
    const Json* list = found == blocks_.end() ? nullptr : find_member(found->second, "fields");
    if (list == nullptr || !list->is_array()) {
      return refuse("unknown_block", origin, "use", "there is no such block in forms/_blocks");
    }
    if (place.nesting >= nesting_max) {
      return refuse("too_deep", origin, "use", "blocks use each other in too many levels");
    }
    if (!knows_all(use, *list, origin)) return;
    const BlockUse block(use, found->second, place.scope);
    const Place inside{place.expanded, {found->first, "/fields"}, place.scope, place.nesting + 1};
    for (std::size_t i = 0; i < list->size() && !error; ++i) {
      const Json& field = (*list)[i];
      if (block.omits(field)) continue;
      const Json own = block.own(field);
      const Origin at{found->first, pointer_to("/fields", i)};
      if (own.contains("use")) this->use(own, at, inside, result);
      else add(own, at, inside, result);
      note_set(use, field, origin, pointer_to(place.expanded, result.size() - 1));
    }
  }

  /// What the form sets itself is written in the form, not in the block.
  void note_set(const Json& use, const Json& field, const Origin& origin, const std::string& at) {
    const Json* set = find_member(use, "set");
    const std::string id(text_of(field, "id"));
    const Json* members = set == nullptr ? nullptr : find_member(*set, id);
    if (members == nullptr || !members->is_object()) return;
    for (auto it = members->begin(); it != members->end(); ++it) {
      const std::string set_at = pointer_to(pointer_to(origin.pointer, "set"), id);
      out_.origins[pointer_to(at, it.key())] = {origin.block, pointer_to(set_at, it.key())};
    }
  }

  /// "set" and "omit" name fields that the block has.
  bool knows_all(const Json& use, const Json& list, const Origin& origin) {
    const auto has = [&](std::string_view id) {
      return std::any_of(list.begin(), list.end(),
                         [&](const Json& field) { return text_of(field, "id") == id; });
    };
    if (const Json* set = find_member(use, "set")) {
      for (auto it = set->begin(); it != set->end(); ++it) {
        if (!set->is_object() || has(it.key())) continue;
        refuse("unknown_field", {origin.block, pointer_to(origin.pointer, "set")}, it.key(),
               "the block has no such field");
      }
    }
    if (const Json* omit = find_member(use, "omit")) {
      for (const Json& id : *omit) {
        const std::string* text = id.get_ptr<const std::string*>();
        if (text != nullptr && has(*text)) continue;
        refuse("unknown_field", origin, "omit", "the block has no such field");
      }
    }
    return !error;
  }

  const Blocks& blocks_;
  Expansion& out_;
};

}  // namespace

Result<Expansion> expand_form(const Json& author, const Blocks& blocks) {
  if (!author.is_object()) return fail("wrong_type", "", "a form is an object");
  Expansion expansion;
  expansion.form = author;
  expansion.form.erase("$schema");
  expansion.form.erase("$comment");
  const auto pages = expansion.form.find("pages");
  if (pages == expansion.form.end() || !pages->is_array()) return expansion;
  Expander expander(blocks, expansion);
  for (std::size_t p = 0; p < pages->size() && !expander.error; ++p) {
    Json& page = (*pages)[p];
    if (!page.is_object()) continue;
    page.erase("$comment");
    const Json* fields = find_member(page, "fields");
    if (fields == nullptr || !fields->is_array()) continue;
    const std::string at = pointer_to(pointer_to("/pages", p), "fields");
    page["fields"] = expander.fields(Json(*fields), Place{at, {"", at}});
  }
  if (expander.error) return std::unexpected(std::move(*expander.error));
  return expansion;
}

Origin origin_of(const Expansion& expansion, std::string_view pointer) {
  std::string_view head = pointer;
  for (;;) {
    const auto found = expansion.origins.find(std::string(head));
    if (found != expansion.origins.end()) {
      const std::string rest(pointer.substr(head.size()));
      return {found->second.block, found->second.pointer + rest};
    }
    const std::size_t slash = head.rfind('/');
    if (slash == std::string_view::npos) return {"", std::string(pointer)};
    head = head.substr(0, slash);
  }
}

}  // namespace todoke
