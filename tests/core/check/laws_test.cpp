// Laws that hold whatever a resident does: tried with many small random stories.

#include <random>

#include "sheet_of.h"

using namespace todoke;

namespace {

const char* const fields = R"([
  {"id":"kind","kind":"choice","label":"種類","options":[
    {"value":"a","label":"A"},{"value":"b","label":"B"},{"value":"c","label":"C"}]},
  {"id":"day","kind":"date","label":"日","show_if":{"!=":[{"var":"kind"},"c"]}},
  {"id":"adult","kind":"text","label":"大人","show_if":{">=":[{"var":"day$age"},18]}},
  {"id":"fee","kind":"money","label":"額","require_if":{"==":[{"var":"kind"},"a"]},
   "checks":[{"rule":{"<":[{"var":"fee"},100]},"message":"100円まで"}]},
  {"id":"wants","kind":"choices","label":"希望","required":false,"options":[
    {"value":"x","label":"X","show_if":{"==":[{"var":"kind"},"a"]}},
    {"value":"y","label":"Y"}]},
  {"id":"rows","kind":"group","label":"行","min_rows":0,"show_if":{"in":["y",{"var":"wants"}]},
   "fields":[{"id":"name","kind":"name","label":"名"},
             {"id":"more","kind":"yes_no","label":"他","required":false},
             {"id":"why","kind":"long_text","label":"訳","show_if":{"var":"item.more"}}]},
  {"id":"end","kind":"text","label":"終","required":false,
   "show_if":{"some":[{"var":"rows"},{"var":"more"}]}}])";

const std::vector<std::pair<const char*, std::vector<const char*>>> story_words = {
    {"kind", {"a", "b", "c", "", "z"}},
    {"day/year", {"1990", "平成２", "S58.2.3", "", "2020"}},
    {"day/month", {"4", "１３", ""}},
    {"day/day", {"1", "31", ""}},
    {"adult", {"大", "", " x "}},
    {"fee", {"５０円", "1,000", "多い", ""}},
    {"wants/x", {"on", ""}},
    {"wants/y", {"on", ""}},
    {"rows/1/name/family", {"髙橋", ""}},
    {"rows/1/name/given", {"花", ""}},
    {"rows/1/more", {"yes", "no", ""}},
    {"rows/1/why", {"あ\r\nい", ""}},
    {"rows/2/name/family", {"山", ""}},
    {"rows/2/more", {"yes", ""}},
    {"end", {"終わり", ""}},
};

/// One random thing that a resident does.
void act(Sheet& sheet, std::minstd_rand& random) {
  const auto pick = [&](std::size_t n) { return random() % n; };
  switch (pick(8)) {
    case 0: sheet.add_row("rows"); break;
    case 1: sheet.remove_row("rows", static_cast<std::uint32_t>(1 + pick(3))); break;
    case 2: sheet.restore_row("rows", static_cast<std::uint32_t>(1 + pick(3)), pick(3)); break;
    default: {
      const auto& [path, texts] = story_words[pick(story_words.size())];
      sheet.type(path, texts[pick(texts.size())]);
    }
  }
}

/// A new sheet in which the same was typed, so that nothing is left of the way there.
Sheet retyped(const Form& form, const Sheet& sheet) {
  Sheet other(form, facts_of_tests());
  for (const std::uint32_t row : std::vector(other.rows("rows"))) other.remove_row("rows", row);
  for (const std::uint32_t row : sheet.rows("rows")) other.restore_row("rows", row, 99);
  for (const auto& [path, text] : sheet.all_typed()) other.type(path, text);
  return other;
}

}  // namespace

TEST_CASE("what is shown and answered depends on what was typed, not on the order of typing") {
  const Form form = form_of_fields(fields);
  for (unsigned seed = 1; seed <= 60; ++seed) {
    std::minstd_rand random(seed);
    Sheet sheet(form, facts_of_tests());
    for (int step = 0; step < 40; ++step) act(sheet, random);
    const Sheet other = retyped(form, sheet);
    INFO("seed " << seed);
    CHECK(sheet.answers() == other.answers());
    CHECK(sheet.rule_data() == other.rule_data());
    CHECK(sheet.problems() == other.problems());
    CHECK(in_short(sheet.problems()) == in_short(other.problems()));
  }
}

TEST_CASE("filling in a sheet's own answers gives the same answers and no new problem") {
  const Form form = form_of_fields(fields);
  for (unsigned seed = 1; seed <= 60; ++seed) {
    std::minstd_rand random(seed);
    Sheet sheet(form, facts_of_tests());
    for (int step = 0; step < 40; ++step) act(sheet, random);
    Problems problems;
    const Sheet other = fill_in(form, facts_of_tests(), sheet.answers(), {}, problems);
    INFO("seed " << seed << " " << canonical(sheet.answers()));
    CHECK(problems.empty());
    CHECK(other.answers() == sheet.answers());
    if (sheet.problems().empty()) {
      CHECK(check_answers(form, facts_of_tests(), sheet.answers(), {}).empty());
    }
  }
}

TEST_CASE("a hidden field is never sent, whatever was done before") {
  const Form form = form_of_fields(fields);
  for (unsigned seed = 100; seed <= 140; ++seed) {
    std::minstd_rand random(seed);
    Sheet sheet(form, facts_of_tests());
    for (int step = 0; step < 40; ++step) {
      act(sheet, random);
      for (const Slot& slot : sheet.slots()) {
        if (slot.shown || !slot.group_path.empty()) continue;
        CHECK_FALSE(sheet.answers().contains(slot.field->id));
        CHECK_FALSE(sheet.rule_data().contains(slot.field->id));
      }
    }
  }
}
