#include "core/field/bank_account.h"
#include "screen/field/bank_places.h"
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

/// Bank or branch: typed freely, and what fits to it offered below.
void compose_place(const FieldScene& scene, std::string_view part, std::vector<Node>& parts) {
  const std::string key = "bank_account." + std::string(part);
  Node input = compose_account_line(scene, part, {}, key + ".hint");
  const Session& session = scene.scene.session;
  const FoundPlaces found = places_offered(session, scene.slot, part);
  const Phrase status = places_status(session, scene.slot, part, found);
  const std::string sentence = status.key.empty() ? "" : scene.scene.words.say(status);
  const bool is_found = !status.key.ends_with("not_found");
  if (is_found) input.said = sentence;
  parts.push_back(std::move(input));
  if (!is_found) add_text(parts, scene.path_of(part) + "/status", sentence, Tone::Muted);
  compose_places(scene, part, found, parts);
}

/// What other banks call an account of ゆうちょ: 「四〇八店」.
std::string said_for_transfer(const FieldScene& scene) {
  if (scene.said_always().empty()) return {};
  constexpr std::string_view digits[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  const Json& answer = *scene.slot.reading.answer;
  const std::string code(text_of(answer, "branch_code"));
  std::string branch;
  for (const char c : code) {
    if (c >= '0' && c <= '9') branch += digits[c - '0'];
  }
  const std::string type(text_of(answer, "account_type"));
  return scene.say("bank_account.for_transfer",
                   {{"branch", branch},
                    {"code", code},
                    {"type", scene.say("bank_account.type." + type)},
                    {"number", std::string(text_of(answer, "account_number"))}});
}

/// The holder as banks write it, once it was understood: half-width capitals of the Zengin rules.
std::string said_holder(const FieldScene& scene) {
  if (scene.scene.session.is_proposed(scene.path_of("holder"))) {
    return scene.say("bank_account.holder.proposed");
  }
  if (scene.said_always().empty()) return {};
  const std::string holder(text_of(*scene.slot.reading.answer, "holder"));
  return holder == scene.typed("holder") ? std::string() : holder;
}

}  // namespace

Phrase bank_account_status(const Session& session, const Slot& slot) {
  const auto status = [&](std::string_view part) {
    return places_status(session, slot, part, places_offered(session, slot, part));
  };
  Phrase bank = status("bank");
  return bank.key.empty() ? status("branch") : bank;
}

/// A bank and the post bank name an account differently, so the first choice decides what is asked.
void compose_bank_account(const FieldScene& scene, std::vector<Node>& nodes) {
  Node group = scene.whole(Role::Group);
  std::vector<Node>& parts = group.children;
  parts.push_back(compose_pick(scene, "place", {"bank", "japan_post"}));
  const std::string place = scene.typed("place");
  if (place == "bank") {
    compose_place(scene, "bank", parts);
    compose_place(scene, "branch", parts);
    parts.push_back(compose_pick(scene, "type", {"1", "2"}));
    parts.push_back(compose_account_line(scene, "number", {"", "numeric", Width::Medium},
                                         "bank_account.number.hint"));
  } else if (place == "japan_post") {
    parts.push_back(compose_account_line(scene, "symbol", {"", "numeric", Width::Medium},
                                         "bank_account.symbol.hint"));
    Node number = compose_account_line(scene, "number", {"", "numeric", Width::Medium},
                                       "bank_account.post_number.hint");
    number.text = scene.say("bank_account.post_number");
    number.said = said_for_transfer(scene);
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
