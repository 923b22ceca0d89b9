#include <algorithm>
#include <string>
#include <vector>

#include "core/field/name_characters.h"
#include "core/field/person_parts.h"
#include "screen/field/compose_field.h"

namespace todoke {

namespace {

/// One box: the form says so, or the resident does and the form allows it. A draft of a form that
/// allowed it once still has the tick, with which an answer is no longer read.
bool is_full(const Session& session, const Slot& slot) {
  const Json& settings = slot.field->settings;
  return text_of(settings, "layout") == "full" ||
         (may_be_undivided(*slot.field) &&
          session.sheet().typed(slot.path + "/undivided") == "on");
}

bool is_full(const FieldScene& scene) { return is_full(scene.scene.session, scene.slot); }

std::optional<Substitute> substitute_for(const Session& session, const Slot& slot,
                                         std::string_view part) {
  const std::string path = slot.path + "/" + std::string(part);
  return find_substitute(session.library(), office_characters(session.sheet().facts().settings),
                         session.sheet().typed(path));
}

void add_part_errors(const FieldScene& scene, Node& group,
                     std::initializer_list<std::string_view> parts) {
  for (const std::string_view part : parts) {
    const std::string errors = scene.errors_of(part);
    if (!errors.empty() && !group.error.empty()) group.error += '\n';
    group.error += errors;
  }
}

Node compose_full(const FieldScene& scene) {
  Node input = compose_line(scene, {"name", "", Width::Full});
  input.id = scene.path_of("full");
  input.value = scene.typed("full");
  input.typing.reading_to = scene.scene.session.kana_path_for(input.id);
  input.error.clear();
  add_part_errors(scene, input, {"", "full"});
  input.invalid = !input.error.empty();
  return input;
}

Node compose_two_parts(const FieldScene& scene) {
  Node group = scene.whole(Role::Group);
  group.inline_parts = true;
  add_part_errors(scene, group, {"", "family", "given"});
  const auto add = [&](std::string_view part, std::string_view word, std::string_view token) {
    Node input = compose_part(scene, part, scene.say(word), {token, "", Width::Medium},
                              PartError::OnGroup);
    input.typing.reading_to = scene.scene.session.kana_path_for(input.id);
    group.children.push_back(std::move(input));
  };
  add("family", "name.family", "family-name");
  add("given", "name.given", "given-name");
  return group;
}

/// An input below the name that nobody has to fill in.
Node compose_extra(const FieldScene& scene, std::string_view part, std::string label) {
  Node input = compose_part(scene, part, std::move(label), {}, PartError::OnPart);
  input.invalid = !input.error.empty();
  scene.mark(input, false);
  return input;
}

/// What is said of the characters that offices may not be able to write; no key without any.
Phrase say_characters(const Session& session, const Slot& slot) {
  const bool full = is_full(session, slot);
  Values words;
  std::vector<std::string> told;  // 「髙」 in the name and in the 通称 is said once
  bool is_known = true;
  for (const std::string_view part : {"family", "given", "full", "alias"}) {
    if (part != "alias" && full != (part == "full")) continue;
    const auto found = substitute_for(session, slot, part);
    if (!found || !found->is_needed) continue;
    is_known = is_known && !found->text.empty();
    if (std::find(told.begin(), told.end(), found->from) != told.end()) continue;
    told.push_back(found->from);
    for (const auto& [name, list] : {std::pair("from", found->from), std::pair("to", found->to)}) {
      std::string& word = words[name];
      if (!word.empty()) word += "・";
      word += list;
    }
  }
  if (words.empty()) return {};
  return {is_known ? "name.substitute.known" : "name.substitute.unknown", words};
}

/// A substitute that we put in is shown when the name was left; one that a resident typed in, or
/// emptied, stays under their hands.
bool is_shown(const FieldScene& scene, std::string_view part, const std::string& other) {
  const Session& session = scene.scene.session;
  const auto found = substitute_for(session, scene.slot, part);
  const bool is_needed = found && found->is_needed;
  const std::string path = scene.path_of(other);
  const bool is_touched =
      session.sheet().all_typed().contains(path) && !session.is_proposed(path);
  return is_touched ? is_needed || !scene.typed(other).empty()
                    : is_needed && session.is_left(scene.slot.path);
}

/// How offices that know JIS X 0208 only may write the name: said, and for the resident to change
/// or empty.
void add_substitutes(const FieldScene& scene, std::vector<Node>& nodes) {
  // With the name's own label: a page may ask for several names.
  const std::string name = scene.scene.text(scene.field().label);
  Node group = make_node(Role::Group, scene.path_of("substitute"),
                         scene.say("name.substitute", {{"name", name}}));
  group.hint = scene.scene.words.say(say_characters(scene.scene.session, scene.slot));
  const auto add = [&](std::string_view part, std::string_view word) {
    const std::string other = "substitute_" + std::string(part);
    if (!is_shown(scene, part, other)) return;
    group.children.push_back(compose_extra(
        scene, other, scene.say("name.substitute.part", {{"part", scene.say(word)}})));
  };
  if (is_full(scene)) {
    add("full", "name.full");
  } else {
    add("family", "name.family");
    add("given", "name.given");
  }
  if (flag_of(scene.field().settings, "alias", false)) add("alias", "name.alias");
  if (!group.children.empty()) nodes.push_back(std::move(group));
}

/// Most names have two parts: the choice is offered where a form expects others, in another
/// language than Japanese, and to who could not go on without the second part.
bool offers_undivided(const FieldScene& scene) {
  if (!may_be_undivided(scene.field()) || scene.setting("layout") == "full") return false;
  if (flag_of(scene.field().settings, "undivided", false) || scene.is_on("undivided")) return true;
  if (scene.scene.has_beside || !scene.scene.words.is_japanese()) return true;
  const auto& complaints = scene.scene.session.complaints();
  return std::any_of(complaints.begin(), complaints.end(), [&](const Complaint& complaint) {
    const std::string& at = complaint.problem.at;
    return complaint.problem.code == "part_missing" &&
           (at == scene.path_of("family") || at == scene.path_of("given"));
  });
}

}  // namespace

Phrase name_status(const Session& session, const Slot& slot) {
  return session.is_left(slot.path) ? say_characters(session, slot) : Phrase{};
}

void compose_name(const FieldScene& scene, std::vector<Node>& nodes) {
  nodes.push_back(is_full(scene) ? compose_full(scene) : compose_two_parts(scene));
  add_substitutes(scene, nodes);
  const Json& settings = scene.field().settings;
  if (offers_undivided(scene)) {
    Node& box = add_node(nodes, Role::Checkbox, scene.path_of("undivided"),
                         scene.say("name.undivided"));
    box.hint = scene.say("name.undivided.hint");
    box.value = "on";
    box.checked = scene.is_on("undivided");
  }
  if (!flag_of(settings, "alias", false)) return;
  Node alias = compose_extra(scene, "alias", scene.say("name.alias"));
  alias.hint = scene.say("name.alias.hint");
  nodes.push_back(std::move(alias));
}

}  // namespace todoke
