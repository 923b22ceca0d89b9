#include "core/base/date.h"
#include "screen/field/compose_field.h"

namespace todoke {

namespace {

/// 「5月15日（木）」
std::string say_day(const FieldScene& scene, const Date& date) {
  return scene.say("date.short",
                   {{"month", std::to_string(date.month)},
                    {"day", std::to_string(date.day)},
                    {"weekday", scene.say("weekday." + std::to_string(weekday(date)))}});
}

/// Puts what rules know beside a date in place of 「{event_date$after_15_days}」: a day as it is
/// said, a number as it is. Fields of the form only, not those of a row.
std::string fill_facts(const FieldScene& scene, const std::string& text) {
  if (text.find('$') == text.npos) return text;
  Values values;
  for (const auto& [name, value] : scene.scene.session.sheet().rule_data().items()) {
    if (name.find('$') == name.npos) continue;
    const auto* words = value.get_ptr<const std::string*>();
    const auto date = words == nullptr ? std::nullopt : parse_iso(*words);
    if (date) values[name] = say_day(scene, *date);
    else if (value.is_number_integer()) values[name] = std::to_string(value.get<long long>());
  }
  return fill(text, words_of(values));
}

/// The note's options that are shown: procedures, each with the way to its own page, or papers.
void compose_list(const FieldScene& scene, std::vector<Node>& nodes) {
  const bool has_links = scene.setting("list") == "procedures";
  add_heading(nodes, scene.slot.path, scene.scene.text(scene.field().label), 2);
  Node& list = add_node(nodes, has_links ? Role::Review : Role::List, scene.path_of("list"));
  if (!has_links) list.tone = Tone::Papers;
  for (const Option& option : scene.field().options) {
    if (!scene.scene.session.sheet().is_shown(option, scene.slot)) continue;
    const std::string id = scene.path_of(option.value);
    std::string label = scene.scene.text(option.label), hint = scene.scene.text(option.hint);
    if (has_links) {
      Node& row = add_node(list.children, Role::ReviewRow, id, std::move(label));
      row.value = std::move(hint);
      row.tone = Tone::Large;
      add_link(row.children, id + "/more", scene.scene.say("event.more"),
               "../../" + option.value + "/");
    } else {
      if (!hint.empty()) {
        label = scene.scene.say("intro.paper_when", {{"when", hint}, {"text", label}});
      }
      add_node(list.children, Role::Item, id, std::move(label));
    }
  }
  if (!has_links) add_button(nodes, "print", scene.scene.say("receipt.print"), Tone::Quiet);
}

}  // namespace

void compose_note(const FieldScene& scene, std::vector<Node>& nodes) {
  if (!scene.field().options.empty()) return compose_list(scene, nodes);
  const std::string text = fill_facts(scene, scene.setting("text"));
  Node& notice = add_node(nodes, Role::Notice, scene.slot.path,
                          fill_facts(scene, scene.scene.text(scene.field().label)));
  notice.tone = scene.setting("tone") == "warning" ? Tone::Warning : Tone::Information;
  if (notice.text.empty()) notice.text = text;
  else if (!text.empty()) add_text(notice.children, scene.path_of("text"), text);
}

}  // namespace todoke
