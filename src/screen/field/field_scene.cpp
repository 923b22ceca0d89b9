#include "screen/field/field_scene.h"

#include "core/base/text.h"
#include "screen/field/own_data.h"
#include "screen/field/say_answer.h"

namespace todoke {

std::string FieldScene::path_of(std::string_view part) const {
  if (part.empty()) return slot.path;
  std::string path = slot.path;
  path += '/';
  path += part;
  return path;
}

std::string FieldScene::typed(std::string_view part) const {
  return std::string(scene.session.sheet().typed(path_of(part)));
}

std::string FieldScene::say(std::string_view key, Placeholders values) const {
  return scene.say(key, values);
}

std::string FieldScene::setting(std::string_view key) const {
  return scene.text(text_of(field().settings, key));
}

namespace {

/// The problems of one path, or with `path` the field's own, of the field and all its parts.
template <class Use>
void for_each_problem(const FieldScene& scene, Use use) {
  const Sheet& sheet = scene.scene.session.sheet();
  for (const Complaint& complaint : scene.scene.session.complaints()) {
    if (complaint.mended || find_slot_of(sheet, complaint.problem.at) != &scene.slot) continue;
    use(complaint.problem);
  }
}

void add_sentence(std::string& sentences, const std::string& sentence) {
  if (!sentences.empty()) sentences += '\n';
  sentences += sentence;
}

}  // namespace

std::string FieldScene::errors() const {
  std::string sentences;
  for_each_problem(*this, [&](const Problem& problem) {
    add_sentence(sentences, scene.text(scene.words.say(problem, field().label)));
  });
  return sentences;
}

std::string FieldScene::errors_of(std::string_view part) const {
  const std::string path = path_of(part);
  std::string sentences;
  for_each_problem(*this, [&](const Problem& problem) {
    if (problem.at != path) return;
    add_sentence(sentences, scene.text(scene.words.say(problem, field().label)));
  });
  return sentences;
}

bool FieldScene::is_guilty(std::string_view part) const {
  const std::string path = path_of(part);
  bool guilty = false;
  for_each_problem(*this, [&](const Problem& problem) {
    guilty |= problem.at == path || problem.at == slot.path;
  });
  return guilty;
}

Node FieldScene::whole(Role role) const {
  Node node = make_node(role, slot.path, scene.text(field().label));
  node.hint = scene.text(field().hint);
  mark(node, slot.required);
  return node;
}

void FieldScene::mark(Node& node, bool required) const {
  node.mark = required ? Mark::Required : Mark::Optional;
  node.mark_text = say(required ? "mark.required" : "mark.optional");
}

std::string FieldScene::shown_answer() const {
  const Kind* kind = find_kind(field().kind);
  if (kind == nullptr || !slot.reading.answer) return {};
  if (!scene.words.is_japanese()) {
    if (auto said = say_answer(*this, *slot.reading.answer)) return *std::move(said);
  }
  std::string shown = kind->show(field(), *slot.reading.answer);
  // Labels of options are the form's words and may name the municipality; typed text is not.
  const bool is_chosen = !field().options.empty() || field().kind == "yes_no";
  return is_chosen ? scene.text(shown) : shown;
}

std::string FieldScene::said_always() const {
  if (!scene.session.is_left(slot.path)) return {};
  return shown_answer();
}

std::string FieldScene::say_proposal() const {
  const auto& proposal = slot.reading.proposal;
  if (!proposal) return {};
  return scene.words.say({"proposal." + proposal->code, proposal->words});
}

std::string FieldScene::said_if_different(std::string_view typed_text) const {
  std::string shown = said_always();
  if (shown.empty() || shown == trim(typed_text)) return {};
  return say("said", {{"value", shown}});
}

namespace {

Typing typing_of(const FieldScene& scene, const LineLook& look) {
  Typing typing;
  if (is_own_data(scene.scene.session.sheet(), scene.slot)) typing.autocomplete = look.autocomplete;
  typing.input_mode = look.input_mode;
  typing.enter_key = "next";
  return typing;
}

}  // namespace

Node compose_line(const FieldScene& scene, const LineLook& look) {
  Node node = scene.whole(Role::TextInput);
  node.value = scene.typed();
  node.error = scene.errors();
  node.invalid = !node.error.empty();
  node.width = look.width;
  node.typing = typing_of(scene, look);
  return node;
}

Node compose_part(const FieldScene& scene, std::string_view part, std::string label,
                  const LineLook& look, PartError error) {
  Node node = make_node(Role::TextInput, scene.path_of(part), std::move(label));
  node.value = scene.typed(part);
  node.invalid = scene.is_guilty(part);
  if (error == PartError::OnPart) node.error = scene.errors_of(part);
  node.width = look.width;
  node.typing = typing_of(scene, look);
  return node;
}

Node compose_radio(const FieldScene& scene, std::string_view part, std::string_view value,
                   std::string label, std::string hint) {
  Node node = make_node(Role::Radio, scene.path_of(part) + "/" + std::string(value),
                        std::move(label));
  node.value = value;
  node.hint = std::move(hint);
  node.checked = scene.typed(part) == value;
  return node;
}

}  // namespace todoke
