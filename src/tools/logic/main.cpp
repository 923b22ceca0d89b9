#include <iostream>
#include <string>
#include <string_view>

#include "core/base/json.h"
#include "core/base/limits.h"
#include "core/rule/rule.h"
#include "tools/usage.h"

/// todoke-logic: evaluates JsonLogic. Reads lines {"rule": …, "data": …} from standard input
/// and writes one line of JSON for each: the result, or {"error": {"type": "…"}}. A line that
/// cannot be used gives an error, too, and the next line is read.

namespace {

using todoke::Json;

/// Counted in levels of JSON, as a rule's own bound is: the line is an object around the rule, and
/// data may lie deeper than a rule can reach.
constexpr std::size_t line_depth_max = 2 * todoke::limits::rule_depth_max;

constexpr std::string_view usage =
    "usage: todoke-logic < lines\n"
    "Evaluates JsonLogic: each line is {\"rule\": …, \"data\": …}; without data it is null.\n"
    "Writes one line each: the result, or {\"error\": {\"type\": \"…\"}}.\n";

Json error(std::string type) { return Json{{"error", {{"type", std::move(type)}}}}; }

/// What reading gives as a code, said as an error type like JsonLogic's own.
std::string type_of(const std::string& code) {
  if (code == "too_deep") return "Too Deep";
  if (code == "too_large") return "Too Large";
  return "Invalid JSON";
}

Json answer(std::string_view line) {
  const auto request = todoke::parse_json(line, line_depth_max);
  if (!request) return error(type_of(request.error().code));
  const Json* source = todoke::find_member(*request, "rule");
  if (source == nullptr) return error("Invalid Request");
  const auto rule = todoke::Rule::parse(*source);
  if (!rule) return error(type_of(rule.error().code));
  const Json nothing;
  const Json* data = todoke::find_member(*request, "data");
  const auto result = todoke::evaluate(*rule, data != nullptr ? *data : nothing);
  return result ? *result : error(result.error().code);
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 1) return todoke::say_usage(usage, argc, argv);
  std::ios::sync_with_stdio(false);
  std::string line;
  while (std::getline(std::cin, line)) {
    if (!is_blank(line)) std::cout << todoke::canonical(answer(line)) << '\n' << std::flush;
  }
  return 0;
}
