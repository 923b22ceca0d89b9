#pragma once

#include <catch2/catch_test_macros.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

#include "core/base/json.h"
#include "core/rule/rule.h"

/// Tables of rules and what comes out, in the form that todoke-logic writes.
namespace todoke::test {

struct Row {
  std::string_view rule;
  /// The value as JSON, or the type of an error after "error ".
  std::string_view outcome;
  std::string_view data = "null";
};

inline Json read(std::string_view text) {
  auto json = parse_json(text);
  INFO("no JSON: " << text);
  REQUIRE(json);
  return *json;
}

inline std::string outcome_of(const Json& source, const Json& data) {
  const auto rule = Rule::parse(source);
  if (!rule) return "no rule: " + rule.error().code;
  const auto value = evaluate(*rule, data);
  return value ? canonical(*value) : "error " + value.error().code;
}

inline void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    INFO(row.rule << " with " << row.data);
    CHECK(outcome_of(read(row.rule), read(row.data)) == row.outcome);
  }
}

}  // namespace todoke::test
