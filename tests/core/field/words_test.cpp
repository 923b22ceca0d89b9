#include <fstream>
#include <iterator>

#include "core/answer/problem_codes.h"
#include "field_case.h"

using namespace todoke;

namespace {

std::string read_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("every problem has a sentence that ends politely and is short", "[words]") {
  const auto words = parse_json(read_file("assets/words/ja/problems.json"));
  REQUIRE(words.has_value());
  for (const std::string_view code : problem_codes) {
    INFO(code);
    CHECK(find_member(*words, "problem." + std::string(code)) != nullptr);
  }
  CHECK(std::ranges::is_sorted(problem_codes));
  for (const auto& [key, sentence] : words->items()) {
    INFO(key);
    REQUIRE(key.starts_with("problem."));
    CHECK(is_problem_code(key.substr(std::string_view("problem.").size())));
    const std::string_view text = *sentence.get_ptr<const std::string*>();
    CHECK(text.size() <= 240);
    CHECK_FALSE(text.ends_with("。"));
  }
}
