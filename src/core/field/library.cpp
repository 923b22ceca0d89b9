#include "core/field/library.h"

#include <algorithm>

namespace todoke {

namespace {

/// Roughly what a document takes; an element counts even when it is empty.
std::size_t bytes_of(const Json& json) {
  constexpr std::size_t element = 16;
  if (const auto* text = json.get_ptr<const std::string*>()) return element + text->size();
  std::size_t bytes = element;
  if (json.is_object()) {
    for (const auto& [key, member] : json.items()) bytes += key.size() + bytes_of(member);
  } else if (json.is_array()) {
    for (const Json& member : json) bytes += bytes_of(member);
  }
  return bytes;
}

}  // namespace

const Json* Library::find(std::string_view name) const {
  const auto found = kept_.find(name);
  return found == kept_.end() ? nullptr : &found->second.document;
}

void Library::put(std::string_view name, const Json& document, const Names& wanted) {
  const std::size_t bytes = bytes_of(document);
  if (bytes > document_bytes_max) return put_absent(name);
  for (auto kept = kept_.begin(); kept != kept_.end() && bytes_ + bytes > bytes_max;) {
    const bool is_wanted = std::find(wanted.begin(), wanted.end(), kept->first) != wanted.end();
    if (kept->first != name && is_wanted) {
      ++kept;
      continue;
    }
    bytes_ -= kept->second.bytes;
    kept = kept_.erase(kept);
  }
  if (bytes_ + bytes > bytes_max) return put_absent(name);
  forget_absent(name);
  Kept& kept = kept_[std::string(name)];
  bytes_ += bytes - kept.bytes;
  kept = {document, bytes};
}

void Library::put_absent(std::string_view name) { absent_.emplace(name); }

void Library::forget_absent(std::string_view name) {
  if (const auto found = absent_.find(name); found != absent_.end()) absent_.erase(found);
}

}  // namespace todoke
