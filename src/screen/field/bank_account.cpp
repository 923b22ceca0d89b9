#include "screen/field/compose_field.h"

namespace todoke {

namespace {

Node compose_pick(const FieldScene& scene, std::string_view part,
                  std::initializer_list<std::string_view> values) {
  const std::string key = "bank_account." + std::string(part);
  Node choices = make_node(Role::Choices, scene.path_of(part), scene.say(key));
  for (const std::string_view value : values) {
    const std::string option = key + "." + std::string(value);
    choices.children.push_back(compose_radio(scene, part, value, scene.say(option), {}));
  }
  choices.error = scene.errors_of(part);
  choices.invalid = scene.is_guilty(part);
  return choices;
}

Node compose_account_line(const FieldScene& scene, std::string_view part, const LineLook& look,
                          std::string_view hint_key = {}) {
  const std::string label = scene.say("bank_account." + std::string(part));
  Node input = compose_part(scene, part, label, look, PartError::OnPart);
  if (!hint_key.empty()) input.hint = scene.say(hint_key);
  return input;
}

/// The holder as banks write it, once it was understood: half-width capitals of the Zengin rules.
std::string said_holder(const FieldScene& scene) {
  if (scene.said_always().empty()) return {};
  const std::string holder(text_of(*scene.slot.reading.answer, "holder"));
  return holder == scene.typed("holder") ? std::string() : holder;
}

}  // namespace

/// A bank and the post bank name an account differently, so the first choice decides what is asked.
void compose_bank_account(const FieldScene& scene, std::vector<Node>& nodes) {
  Node group = scene.whole(Role::Group);
  std::vector<Node>& parts = group.children;
  parts.push_back(compose_pick(scene, "place", {"bank", "japan_post"}));
  const std::string place = scene.typed("place");
  if (place == "bank") {
    parts.push_back(compose_account_line(scene, "bank", {}, "bank_account.bank.hint"));
    parts.push_back(compose_account_line(scene, "branch", {}, "bank_account.branch.hint"));
    parts.push_back(compose_pick(scene, "type", {"1", "2"}));
    parts.push_back(compose_account_line(scene, "number", {"", "numeric", Width::Medium},
                                         "bank_account.number.hint"));
  } else if (place == "japan_post") {
    parts.push_back(compose_account_line(scene, "symbol", {"", "numeric", Width::Medium},
                                         "bank_account.symbol.hint"));
    Node number = compose_account_line(scene, "number", {"", "numeric", Width::Medium},
                                       "bank_account.post_number.hint");
    number.text = scene.say("bank_account.post_number");
    parts.push_back(std::move(number));
  }
  if (!place.empty()) {
    Node holder = compose_account_line(scene, "holder", {}, "bank_account.holder.hint");
    holder.said = said_holder(scene);
    parts.push_back(std::move(holder));
  }
  group.error = scene.errors_of({});
  nodes.push_back(std::move(group));
}

}  // namespace todoke
