#include "screen/field/because.h"

#include <algorithm>

#include "core/rule/grounds.h"
#include "screen/field/field_scene.h"

namespace todoke {

namespace {

/// More would explain nothing.
constexpr std::size_t answers_max = 4;

/// "birth_date$age" and "name.family" are of the fields "birth_date" and "name".
std::string_view field_in(std::string_view path) {
  return path.substr(0, path.find_first_of(".$"));
}

void add_slots(const Scene& scene, const std::optional<Rule>& rule, const Slot& asked,
               std::vector<const Slot*>& found) {
  if (!rule) return;
  const Sheet& sheet = scene.session.sheet();
  for (const std::string& path : grounds(*rule, sheet.rule_data())) {
    const Slot* slot = sheet.find_slot(field_in(path));
    if (slot == nullptr || !slot->shown || slot->page == asked.page) continue;
    if (slot->field->kind == "my_number") continue;
    if (std::find(found.begin(), found.end(), slot) == found.end()) found.push_back(slot);
  }
}

std::string say_answer(const Scene& scene, const Slot& slot) {
  const std::string question = scene.text(slot.field->label);
  if (slot.field->kind == "group") return scene.say("why.group", {{"question", question}});
  const std::string answer = FieldScene{scene, slot}.shown_answer();
  if (answer.empty()) return scene.say("why.unanswered", {{"question", question}});
  return scene.say("why.answer", {{"question", question}, {"answer", answer}});
}

}  // namespace

std::vector<std::string> answers_that_led_to(const Scene& scene, const Slot& slot) {
  std::vector<const Slot*> slots;
  // A field of a row hangs on its own row, which is seen.
  if (slot.group_path.empty()) add_slots(scene, slot.field->show_if, slot, slots);
  add_slots(scene, slot.page->show_if, slot, slots);
  if (slots.size() > answers_max) slots.resize(answers_max);
  std::vector<std::string> lines;
  for (const Slot* one : slots) lines.push_back(say_answer(scene, *one));
  return lines;
}

}  // namespace todoke
