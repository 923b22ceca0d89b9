#pragma once

#include <string_view>

#include "core/base/json.h"
#include "core/field/kind.h"
#include "core/form/form.h"

namespace todoke {

/// What rules see: the answers, and the "$" members that sheet.h describes. The sheet keeps it in
/// step with its answers.
class RuleData {
 public:
  RuleData(const Form& form, const Facts& facts);

  const Json& json() const { return json_; }

  /// Forgets all answers.
  void clear();
  void put(const Field& field, const Json& answer);
  void take_out(const Field& field);

  void put_rows(const Field& group, std::size_t count);
  void put_in_row(const Field& group, std::size_t position, const Field& field,
                  const Json& answer);
  void take_out_of_row(const Field& group, std::size_t position, const Field& field);

  /// Whether a rule is true; an error in the rule counts as "no".
  bool holds(const Rule& rule) const;
  /// The same for a rule in a row, which sees its row as "item".
  bool holds_in_row(const Rule& rule, const Field& group, std::size_t position);

 private:
  Json* row(const Field& group, std::size_t position);
  void put_into(Json& object, const Field& field, const Json& answer) const;

  Json facts_;  ///< what stands under "$"
  Date today_;
  Json json_;
};

}  // namespace todoke
