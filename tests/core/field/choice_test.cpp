#include "field_case.h"

using todoke::test::check_law;
using todoke::test::FieldCase;

TEST_CASE("one choice is one of the options", "[field]") {
  const FieldCase choice = FieldCase("choice").with_options({"new", "change"});
  choice.accepts("new", R"("new")");
  choice.refuses("", "");
  choice.refuses("gone", "choice_not_offered");
  choice.refuses("New", "choice_not_offered");
  CHECK(choice.shows(R"("change")") == "「change」");
  CHECK(choice.shows(R"("gone")") == "");
}

TEST_CASE("several choices stand in the order of the options", "[field]") {
  const FieldCase choices = FieldCase("choices", R"({"none_value": "none"})")
                                .with_options({"a", "b", "c", "none"});
  choices.accepts({{"c", "on"}, {"a", "on"}, {"b", ""}}, R"(["a","c"])");
  choices.accepts({{"none", "on"}}, R"(["none"])");
  choices.accepts({{"b", "on"}, {"gone", "on"}}, R"(["b"])");
  choices.refuses({{"a", ""}}, "");
  choices.refuses({{"gone", "on"}}, "");
  choices.refuses({{"a", "on"}, {"none", "on"}}, "none_and_others@none");
  CHECK(choices.shows(R"(["c","a"])") == "「a」、「c」");
}

TEST_CASE("yes and no are true and false", "[field]") {
  const FieldCase yes_no("yes_no");
  yes_no.accepts("yes", "true");
  yes_no.accepts("no", "false");
  yes_no.refuses("", "");
  yes_no.refuses("true", "choice_not_offered");
  CHECK(yes_no.shows("true") == "はい");
  CHECK(yes_no.shows("false") == "いいえ");
  const FieldCase named("yes_no", R"({"yes_label": "いる", "no_label": "いない"})");
  CHECK(named.shows("true") == "いる");
  CHECK(named.shows("false") == "いない");
}

TEST_CASE("a consent is given or there is none", "[field]") {
  const FieldCase consent("consent");
  consent.accepts("on", "true");
  consent.refuses("", "");
  consent.refuses("yes", "");
  CHECK(consent.shows("true") == "はい");
  CHECK(consent.shows("false") == "");
}
