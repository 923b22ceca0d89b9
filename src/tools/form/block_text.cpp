#include "tools/form/block_text.h"

#include <algorithm>
#include <iterator>

namespace todoke {

namespace {

bool is_rule_member(const std::string& name) {
  return name == "show_if" || name == "require_if" || name == "rule";
}

}  // namespace

BlockUse::BlockUse(const Json& use, const Json& block, Scope scope)
    : use_(use), words_(Json::object()), scope_(scope) {
  for (const Json* source : {find_member(block, "with"), find_member(use, "with")}) {
    if (source != nullptr && source->is_object()) words_.update(*source);
  }
  const std::string_view id = text_of(use, "id");
  if (!id.empty()) prefix_ = std::string(id) + "_";
}

bool BlockUse::omits(const Json& field) const {
  const Json* omit = find_member(use_, "omit");
  return omit != nullptr && std::find(omit->begin(), omit->end(),
                                      Json(text_of(field, "id"))) != omit->end();
}

Json BlockUse::own(const Json& field) const {
  Json own = field;
  if (!own.is_object()) return own;
  const std::string id(text_of(field, "id"));
  const Json* set = find_member(use_, "set");
  const Json* members = set == nullptr ? nullptr : find_member(*set, id);
  if (members != nullptr && members->is_object()) own.update(*members);
  for (auto it = own.begin(); it != own.end();) it = it->is_null() ? own.erase(it) : std::next(it);
  replace_texts(own);
  rename(own, false);
  if (!id.empty()) own["id"] = prefix_ + id;
  else if (own.contains("use")) own["id"] = prefix_.substr(0, prefix_.size() - !prefix_.empty());
  if (const Json* show_if = find_member(use_, "show_if")) {
    const Json* inner = find_member(own, "show_if");
    own["show_if"] = inner == nullptr ? Json(*show_if) : Json{{"and", {*show_if, *inner}}};
  }
  return own;
}

/// {who} becomes what `with` gives; other words in braces, {municipality}, stay for the engine.
void BlockUse::replace_texts(Json& value) const {
  if (value.is_structured()) {
    for (Json& inner : value) replace_texts(inner);
    return;
  }
  std::string* text = value.get_ptr<std::string*>();
  if (text == nullptr) return;
  for (auto it = words_.begin(); it != words_.end(); ++it) {
    const std::string mark = "{" + it.key() + "}";
    const std::string* word = it->get_ptr<const std::string*>();
    if (word == nullptr) continue;
    for (std::size_t at = text->find(mark); at != std::string::npos;
         at = text->find(mark, at + word->size())) {
      text->replace(at, mark.size(), *word);
    }
  }
}

void BlockUse::rename(Json& value, bool in_rule) const {
  if (value.is_object()) {
    for (auto it = value.begin(); it != value.end(); ++it) {
      rename(*it, in_rule || is_rule_member(it.key()));
    }
  } else if (value.is_array()) {
    for (Json& inner : value) rename(inner, in_rule);
  } else if (std::string* text = value.get_ptr<std::string*>()) {
    if (text->starts_with("@.")) *text = path_of(text->substr(2), in_rule);
  }
}

/// A rule in a row sees the row as "item"; other members name a field beside this one.
std::string BlockUse::path_of(std::string_view reference, bool in_rule) const {
  const bool through_item = in_rule && scope_ == Scope::Row;
  return (through_item ? "item." : "") + prefix_ + std::string(reference);
}

}  // namespace todoke
