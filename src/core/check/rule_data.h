#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/field/kind.h"
#include "core/form/form.h"

namespace todoke {

/// The names of what is laid beside each date answer, "$age" and so on, as sheet.h describes them.
std::span<const std::string_view> date_facts();

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
  Json date_fact(std::size_t number, const Date& date) const;

  Json facts_;  ///< what stands under "$"
  Date today_;
  std::vector<std::string> closed_days_;  ///< of the municipality's offices, as in holidays.h
  Json json_;
};

}  // namespace todoke
