#include "table.h"

#include "core/rule/operators.h"

using namespace todoke;

namespace {

/// Rules and data without any sense, the same on every run.
class Generator {
 public:
  explicit Generator(std::uint64_t seed) : state_(seed) {}

  Json rule(int depth) {
    if (depth == 0 || below(4) == 0) return value(1);
    if (below(8) == 0) return list(depth);
    static constexpr std::string_view names[] = {
        "!",   "!!",  "!=",  "!==",    "%",   "*",      "+",      "-",       "/",
        "<",   "<=",  "==",  "===",    ">",   ">=",     "?:",     "?\?",     "all",
        "and", "cat", "val", "exists", "var", "filter", "if",     "in",      "length",
        "log", "map", "max", "merge",  "min", "missing", "none",  "or",      "preserve",
        "reduce", "some", "substr", "throw", "try", "missing_some", "nonsense"};
    Json argument = below(3) == 0 ? rule(depth - 1) : list(depth);
    return Json{{std::string(names[below(std::size(names))]), std::move(argument)}};
  }

  Json value(int depth) {
    switch (below(depth > 0 ? 12 : 9)) {
      case 0: return nullptr;
      case 1: return true;
      case 2: return static_cast<std::int64_t>(below(7)) - 3;
      case 3: return 0.5;
      case 4: return "";
      case 5: return "a";
      case 6: return "a.b";
      case 7: return "1";
      case 8: return 1e300;
      case 9: return Json::array({value(depth - 1), value(depth - 1)});
      case 10: return Json::array();
      default: return Json{{"a", value(depth - 1)}, {"b", value(depth - 1)}};
    }
  }

 private:
  std::size_t below(std::size_t bound) {
    state_ ^= state_ << 13, state_ ^= state_ >> 7, state_ ^= state_ << 17;
    return state_ % bound;
  }

  Json list(int depth) {
    Json list = Json::array();
    for (std::size_t count = below(4); count > 0; --count) list.push_back(rule(depth - 1));
    return list;
  }

  std::uint64_t state_;
};

}  // namespace

TEST_CASE("any rule gives a value or an error for any data, twice the same", "[rule]") {
  Generator generator(0x9E3779B97F4A7C15u);
  std::size_t values = 0;
  for (int i = 0; i < 20'000; ++i) {
    const Json source = generator.rule(4);
    const Json data = generator.value(3);
    const auto rule = Rule::parse(source);
    if (!rule) continue;
    const auto first = evaluate(*rule, data);
    const auto second = evaluate(*rule, data);
    const auto truth = is_true(*rule, data);
    const bool agree = first == second && truth.has_value() == first.has_value() &&
                       (!first || truthy(*first) == *truth);
    if (!agree) FAIL_CHECK(canonical(source) << " with " << canonical(data));
    values += first.has_value();
  }
  CHECK(values > 5'000);
}

TEST_CASE("what a rule does not depend on cannot change its value", "[rule]") {
  Generator generator(0xD1B54A32D192ED03u);
  for (int i = 0; i < 5'000; ++i) {
    const auto rule = Rule::parse(generator.rule(3));
    if (!rule) continue;
    const auto paths = dependencies(*rule);
    const auto is_on = [](const std::string& path) { return path.empty() || path[0] == 'a'; };
    if (std::ranges::any_of(paths, is_on)) continue;
    Json data{{"a", generator.value(2)}, {"b", generator.value(2)}, {"1", generator.value(2)}};
    const auto before = evaluate(*rule, data);
    data["a"] = generator.value(2);
    const auto after = evaluate(*rule, data);
    if (before != after) FAIL_CHECK(canonical(rule->source()) << " with " << canonical(data));
  }
}
