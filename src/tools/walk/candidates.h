#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/check/sheet.h"

namespace todoke {

/// An answer that the kind accepts, within the field's own bounds.
Json sample_answer(const Field& field, const Facts& facts);

/// The answers worth trying, by field: "birth_date" or "children/birth_date". The first is the
/// sample; null means that the question is left open. Fields that decide nothing have one.
class Candidates {
 public:
  Candidates(const Form& form, const Facts& facts);

  const std::vector<Json>& of(const std::string& field_path) const;
  /// All field paths, sorted.
  std::vector<std::string> paths() const;

 private:
  void add_rule(const Rule& rule, const std::string& group);
  void add_thresholds(const std::string& field_path, const std::string& path, const Rule& rule);
  void add_dates(const std::string& field_path);
  void add_field(const Field& field, const std::string& path);
  void add(const std::string& field_path, Json answer);

  const Facts& facts_;
  Json data_;  ///< what rules see of facts and dated values
  std::map<std::string, const Field*> fields_;
  std::map<std::string, std::vector<Json>> answers_;
};

}  // namespace todoke
