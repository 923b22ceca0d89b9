#include "small_lint.h"

#include <catch2/catch_test_macros.hpp>

#include "tools/lint/linter.h"
#include "tools/lint/vocabulary.h"

namespace todoke {

std::string in_lines(const std::vector<Finding>& findings) {
  std::string lines;
  for (const Finding& finding : findings) {
    lines += (finding.severity == Severity::Error ? "error " : "warning ") + finding.where + ": " +
             finding.message + "\n";
  }
  return lines;
}

std::string lint_small(const char* pages, const char* catalogue, const char* vocabulary) {
  const auto author = parse_json(
      std::string(R"({"id":"small-form","version":"1","valid_from":"2026-04-01","title":"t",
        "values":{"adult_age":[{"from":"2022-04-01","value":18}],
                  "limit":[{"from":"2020-04-01","value":1},{"from":"2026-04-01","value":2}]},
        "pages":)") + pages + "}");
  REQUIRE(author);
  const auto expansion = expand_form(*author, {});
  REQUIRE(expansion);
  const auto form = load_form(expansion->form);
  INFO((form ? "" : form.error().code + " " + form.error().where));
  REQUIRE(form);
  Findings findings(*expansion);
  for (const Visit& visit : visits(*form)) lint_bounds(visit, findings);
  lint_logic(*form, findings);
  lint_numbers(*form, findings);
  if (catalogue != nullptr) lint_catalogue(*form, *parse_json(catalogue), findings);
  if (vocabulary != nullptr) {
    lint_facts(*form, *Vocabulary::load(*parse_json(vocabulary)), findings);
  }
  return in_lines(findings.take());
}

}  // namespace todoke
