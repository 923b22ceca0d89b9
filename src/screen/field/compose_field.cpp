#include "screen/field/compose_field.h"

#include "screen/field/because.h"
#include "screen/field/where.h"
#include "screen/page/keeping.h"

namespace todoke {

namespace {

struct Row {
  std::string_view kind;
  FieldComposer compose;
  Phrase (*status)(const Session&, const Slot&) = nullptr;
};

constexpr Row table[] = {
    {"address", compose_address, address_status},
    {"bank_account", compose_bank_account, bank_account_status},
    {"care_office_number", compose_care_office_number},
    {"choice", compose_choice},
    {"choices", compose_choices},
    {"consent", compose_consent},
    {"corporate_number", compose_corporate_number},
    {"date", compose_date},
    {"email", compose_email},
    {"file", compose_file},
    {"group", compose_group},
    {"insured_number", compose_insured_number},
    {"insurer_number", compose_insurer_number},
    {"kana", compose_kana},
    {"long_text", compose_long_text},
    {"money", compose_money},
    {"my_number", compose_my_number},
    {"name", compose_name, name_status},
    {"note", compose_note},
    {"number", compose_number},
    {"phone", compose_phone},
    {"postcode", compose_postcode},
    {"text", compose_text},
    {"yes_no", compose_yes_no},
};

/// What may have been meant, once the field was left or complained about: a question and a button
/// for each answer. Nobody has to answer.
void compose_proposal(const FieldScene& scene, std::vector<Node>& nodes) {
  const auto& proposal = scene.slot.reading.proposal;
  if (!proposal || !scene.scene.session.is_left(scene.slot.path)) return;
  Node& notice = add_node(nodes, Role::Notice, scene.path_of("proposal"), scene.say_proposal());
  notice.tone = Tone::Information;
  for (std::size_t i = 0; i < proposal->offers.size(); ++i) {
    const Phrase take{"proposal." + proposal->code + ".take", proposal->offers[i].words};
    add_button(notice.children, scene.path_of("take/" + std::to_string(i + 1)),
               scene.scene.words.say(take), Tone::Quiet);
  }
}

/// A note asks nothing, and a row is explained by its group.
bool is_question(const Slot& slot) {
  return slot.field->kind != "note" && slot.group_path.empty();
}

bool is_first_question(const Scene& scene, const Slot& slot) {
  for (const Slot& other : scene.session.sheet().slots()) {
    if (other.page == slot.page && other.shown && is_question(other)) return &other == &slot;
  }
  return false;
}

/// Why it is asked, in the author's words, and which answers made it come. What a whole page hangs
/// on is said at its first question, or wherever the author explains.
void compose_why(const Scene& scene, const Slot& slot, std::vector<Node>& nodes) {
  const Field& field = *slot.field;
  std::vector<std::string> answers;
  if (is_question(slot) &&
      (!field.why.empty() || field.show_if || is_first_question(scene, slot))) {
    answers = answers_that_led_to(scene, slot);
  }
  if (field.why.empty() && answers.empty()) return;
  Node& why = add_node(nodes, Role::Details, slot.path + "/why", scene.say("why"));
  if (!field.why.empty()) add_text(why.children, slot.path + "/why/text", scene.text(field.why));
  if (answers.empty()) return;
  add_text(why.children, slot.path + "/why/because", scene.say("why.because"));
  Node& list = add_node(why.children, Role::List, slot.path + "/why/answers");
  for (std::size_t i = 0; i < answers.size(); ++i) {
    add_node(list.children, Role::Item, slot.path + "/why/answer/" + std::to_string(i + 1),
             answers[i]);
  }
}

const Row* find_row(std::string_view kind) {
  for (const Row& row : table) {
    if (row.kind == kind) return &row;
  }
  return nullptr;
}

}  // namespace

Phrase status_of(const Session& session, const Slot& slot) {
  const auto& proposal = slot.reading.proposal;
  if (proposal && session.is_left(slot.path)) {
    return {"proposal." + proposal->code, proposal->words};
  }
  const Row* row = find_row(slot.field->kind);
  return row == nullptr || row->status == nullptr ? Phrase{} : row->status(session, slot);
}

void compose_field(const Scene& scene, const Slot& slot, std::vector<Node>& nodes) {
  const FieldScene field_scene{scene, slot};
  const std::size_t first = nodes.size();
  if (const Row* row = find_row(slot.field->kind)) row->compose(field_scene, nodes);
  if (first < nodes.size()) mark_carried(scene, slot, nodes[first]);
  compose_proposal(field_scene, nodes);
  add_where(field_scene, nodes);
  compose_why(scene, slot, nodes);
}

}  // namespace todoke
