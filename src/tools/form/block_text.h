#pragma once

#include <string>

#include "core/base/json.h"

namespace todoke {

/// Whether a block is used among a page's fields or among the fields of a group's row.
enum class Scope : bool { Page, Row };

/// One use of a block: how its fields become the form's own.
class BlockUse {
 public:
  BlockUse(const Json& use, const Json& block, Scope scope);

  bool omits(const Json& field) const;

  /// The block's field with the use's `set` in it (null takes a member out), the {words} of `with`
  /// replaced, its id with the use's id in front, and "@.name" turned into the path of the block's
  /// own field.
  Json own(const Json& field) const;

 private:
  void replace_texts(Json& value) const;
  void rename(Json& value, bool in_rule) const;
  std::string path_of(std::string_view reference, bool in_rule) const;

  const Json& use_;
  Json words_;          ///< the block's own `with`, then the use's
  std::string prefix_;  ///< "claimant_", or empty
  Scope scope_;
};

}  // namespace todoke
