#include <algorithm>
#include <random>

#include "core/base/text.h"
#include "field_case.h"

using namespace todoke;
using todoke::test::FieldCase;

namespace {

/// A field that any kind can read: options for choices, and room to put off a file.
FieldCase any_field(std::string_view kind) {
  FieldCase field(kind, R"({"later_allowed": true, "none_value": "none", "max": 100})");
  if (kind == "date") field.field.settings["max"] = "today";
  return field.with_options({"a", "b", "none"});
}

std::string random_text(std::mt19937& random) {
  constexpr std::string_view pieces[] = {
      "1", "２", "0", "-", "ー", "平成", "S", "年", "4月", "on", "yes", "a", "none", "bank", "japan_post",
      "14030", "12345671", "123456789018", "ﾔﾏﾀﾞ", "山", "や", "・", "@", ".", "example.jp", "090",
      "1234", "〒", "円", "万", ",", "\n", "　", "\xFF", "\xE3\x81", "\u3099", "\u202E", "🇯", "H"};
  constexpr std::string_view good[] = {
      "S58.2.3", "4", "1", "090-1234-5678", "123-4567", "0000123456", "name@example.jp", "ヤマダ",
      "みほん市", "123456789018", "7000012050002", "282152", "1370100008",
      "bank", "japan_post", "14030", "12345671", "on", "yes", "a"};
  if (random() % 2 == 0) return std::string(good[random() % std::size(good)]);
  std::string text;
  for (std::size_t i = random() % 6; i > 0; --i) text += pieces[random() % std::size(pieces)];
  return text;
}

constexpr std::string_view any_part[] = {
    "", "family", "given", "full", "year", "month", "day", "postcode", "area", "street", "building",
    "substitute_family", "undivided", "alias", "place", "bank", "branch",
    "type", "number", "symbol", "holder", "later", "a", "b", "none"};

}  // namespace

TEST_CASE("the kinds stand in alphabetical order and are found by name", "[field]") {
  CHECK(std::ranges::is_sorted(kinds(), {}, &Kind::name));
  CHECK(kinds().size() == 24);
  for (const Kind& kind : kinds()) CHECK(find_kind(kind.name) == &kind);
  CHECK(find_kind("") == nullptr);
  CHECK(find_kind("textarea") == nullptr);
}

TEST_CASE("whatever is typed, a kind answers or says why, and its answer can be typed again",
          "[field]") {
  std::mt19937 random(20261121);
  for (const Kind& kind : kinds()) {
    const FieldCase field = any_field(kind.name);
    int answers = 0;
    for (int round = 0; round < 3000; ++round) {
      Typed typed;
      for (const std::string_view part : any_part) {
        if (random() % 2 == 0) continue;
        typed[part.empty() ? "f" : "f/" + std::string(part)] = random_text(random);
      }
      const Reading reading = field.read(typed);
      INFO(kind.name);
      REQUIRE_FALSE((reading.answer && !reading.problems.empty()));
      for (const Problem& problem : reading.problems) {
        REQUIRE((problem.at == "f" || problem.at.starts_with("f/")));
      }
      if (!reading.answer) continue;
      ++answers;
      REQUIRE(parse_json(canonical(*reading.answer)) == *reading.answer);
      REQUIRE(is_valid_utf8(kind.show(field.field, *reading.answer)));
      Typed again;
      kind.write(field.field, *reading.answer, "f", again);
      REQUIRE(field.read(again) == reading);
    }
    const bool is_seldom = kind.name == "bank_account";
    const bool is_never = kind.name == "group" || kind.name == "note";
    INFO(kind.name);
    CHECK((answers > 0 || is_seldom || is_never));
  }
}

TEST_CASE("an answer of the wrong shape writes nothing that reads as itself, and shows no crash",
          "[field]") {
  const auto document = parse_json(
      R"([null, true, false, 0, -1, 1.5, 18446744073709551615, "", "x", "1990-02-31", [], ["zz"],
          [1], {}, {"family": 1}, {"later": false}, {"files": "x"}, {"place": 1},
          {"place": "bank"}, {"place": "japan_post"}, {"postcode": 5}, [[[]]], {"family": {}}])");
  REQUIRE(document.has_value());
  for (const Kind& kind : kinds()) {
    const FieldCase field = any_field(kind.name);
    for (const Json& answer : *document) {
      INFO(kind.name << " " << canonical(answer));
      Typed typed;
      kind.write(field.field, answer, "f", typed);
      CHECK(is_valid_utf8(kind.show(field.field, answer)));
      const Reading reading = field.read(typed);
      if (reading.answer == answer) CHECK(reading.problems.empty());
    }
  }
}

TEST_CASE("a part of one field is never taken for another field's", "[field]") {
  const FieldCase text("text");
  CHECK(text.read(Typed{{"f2", "x"}, {"f/part", "x"}, {"g/f", "x"}}) == Reading{});
}
