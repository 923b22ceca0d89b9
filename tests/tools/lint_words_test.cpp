#include <catch2/catch_test_macros.hpp>

#include "tools/form/form_files.h"
#include "tools/lint/form_words.h"
#include "tools/lint/lint.h"

using namespace todoke;

TEST_CASE("placeholders of a translation are those of the sentence, in any order") {
  CHECK(has_same_placeholders("{min}から{max}まで", "up to {max}, from {min}"));
  CHECK(has_same_placeholders("なし", "none"));
  CHECK_FALSE(has_same_placeholders("{min}から", "from {max}"));
  CHECK_FALSE(has_same_placeholders("{count}件", "{count} of {count}"));
}

TEST_CASE("only what a resident may be shown has to be translated, each sentence once") {
  const Json form = Json::parse(R"json({"id": "x", "title": "犬の登録", "legal_basis": ["狂犬病予防法"],
    "pages": [{"title": "犬の登録", "fields": [{"kind": "text", "label": "名前",
      "show_if": {"==": [{"var": "a"}, "雄"]}}]}]})json");
  CHECK(shown_sentences(form) == std::vector<std::string>{"名前", "犬の登録"});
}

TEST_CASE("every form of the house is translated whole into every language") {
  std::size_t languages = 0;
  for (const auto& file : all_form_files("forms")) {
    for (const FormWords& words : form_words(file)) {
      ++languages;
      INFO(file.string() << " " << words.language);
      for (const std::string& sentence : words.missing) UNSCOPED_INFO("lacks " << sentence);
      CHECK(words.missing.empty());
      CHECK(words.findings.empty());
    }
  }
  CHECK(languages > 6 * 40);
}
