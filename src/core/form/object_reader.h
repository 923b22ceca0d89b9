#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/json.h"
#include "core/rule/rule.h"

namespace todoke {

enum class Need : bool { Optional, Required };

/// Reads the members of one JSON object that came from outside. The first thing that is wrong,
/// in the whole document, is kept in the Error that all readers share; what is read after it is
/// empty and must not be used.
class ObjectReader {
 public:
  ObjectReader(const Json& object, std::string where, std::optional<Error>& error);

  /// "unknown_member" for the first member that is not in the list.
  void allow_only(std::initializer_list<std::string_view> names);

  std::string text(std::string_view name, Need need);
  /// A snake_case word: a letter, then letters, digits and "_". "bad_id" when it is not.
  std::string word(std::string_view name);
  /// An ISO date that exists, or empty. "bad_date".
  std::string date(std::string_view name, Need need);
  bool flag(std::string_view name, bool otherwise);
  /// "bad_rule", with the place inside the rule.
  std::optional<Rule> rule(std::string_view name);
  /// The member if it is an array or object; null when missing.
  const Json* array(std::string_view name, Need need);
  const Json* object(std::string_view name, Need need);
  /// Any member, whatever its type.
  const Json* any(std::string_view name, Need need);

  void refuse(std::string code, std::string where, std::string detail);
  std::string where(std::string_view name) const { return pointer_to(where_, name); }

 private:
  const Json* member(std::string_view name, Need need, Json::value_t type);

  const Json& object_;
  std::string where_;
  std::optional<Error>& error_;
};

}  // namespace todoke
