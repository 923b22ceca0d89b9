#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/base/json.h"

namespace todoke {

/// The shared blocks by name: forms/_blocks/<name>.json as read.
using Blocks = std::map<std::string, Json, std::less<>>;

/// A place in a file that an author wrote. `block` is empty for the form's own file.
struct Origin {
  std::string block;
  std::string pointer;

  bool operator==(const Origin&) const = default;
};

/// A form whose blocks stand in place: what load_form reads and a browser gets.
struct Expansion {
  Json form;
  /// For each object of the expanded form that stands somewhere else in the author's files: the
  /// JSON pointer in `form`, and the author's place.
  std::map<std::string, Origin> origins;
};

/// Puts the blocks of an author's form.json in place, and takes "$schema" and "$comment" out. How
/// a block is written and used is said in forms/_blocks/README.md. Errors, with the author's
/// pointer: "wrong_type", "unknown_block", "unknown_member", "unknown_field", "too_deep".
Result<Expansion> expand_form(const Json& author, const Blocks& blocks);

/// The author's place of a place in the expanded form.
Origin origin_of(const Expansion& expansion, std::string_view pointer);

}  // namespace todoke
