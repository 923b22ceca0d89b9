#pragma once

#include <catch2/catch_test_macros.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/check/sheet.h"

namespace todoke {

/// A form of the given pages, written as JSON. Aborts the test when it does not load.
inline Form form_of(const std::string& pages, const std::string& more = "") {
  const auto document = parse_json(R"({"id":"test","version":"1","valid_from":"2026-04-01",)" +
                                   more + R"("title":"試験","pages":)" + pages + "}");
  REQUIRE(document);
  Result<Form> form = load_form(*document);
  if (!form) FAIL(form.error().code << " at " << form.error().where);
  return std::move(*form);
}

/// A form of one page.
inline Form form_of_fields(const std::string& fields, const std::string& more = "") {
  return form_of(R"([{"id":"page","title":"頁","fields":)" + fields + "}]", more);
}

inline Facts facts_on(std::string_view day, Json settings = Json::object()) {
  return {parse_iso(day).value(), std::move(settings)};
}

inline Facts facts_of_tests() { return facts_on("2026-11-21"); }

/// "code at path", one for each problem.
inline std::vector<std::string> in_short(const Problems& problems) {
  std::vector<std::string> lines;
  for (const Problem& problem : problems) lines.push_back(problem.code + " at " + problem.at);
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace todoke
