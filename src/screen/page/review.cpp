#include "core/field/group.h"
#include "core/submission/parts.h"
#include "screen/field/field_scene.h"
#include "screen/field/group.h"
#include "screen/page/keeping.h"
#include "screen/page/pages.h"
#include "screen/page/problem_links.h"

namespace todoke {

namespace {

const Slot* sibling(const Scene& scene, const Slot& slot, std::string_view id) {
  for (const Slot& other : scene.session.sheet().slots()) {
    if (other.field->id == id && other.group_path == slot.group_path && other.row == slot.row) {
      return &other;
    }
  }
  return nullptr;
}

/// The kana field that is shown beside its name, as 髙橋 美咲（タカハシ ミサキ）.
bool is_beside_its_name(const Scene& scene, const Slot& slot) {
  if (slot.field->kind != "kana" || !slot.reading.answer) return false;
  const Slot* name = sibling(scene, slot, text_of(slot.field->settings, "from"));
  return name != nullptr && name->shown && name->page == slot.page && name->reading.answer;
}

std::string file_names(const Scene& scene, const Slot& slot) {
  std::string names;
  for (const Attachment& file : scene.session.sheet().files(slot.path)) {
    (names += names.empty() ? "" : "\n") += file.name;
  }
  if (names.empty() && slot.reading.answer) names = scene.say("file.later");
  return names;
}

/// The 通称, and how offices may write the name, each in a line of its own.
std::string other_names(const Scene& scene, const Json& answer) {
  std::string lines;
  const std::string_view alias = text_of(answer, "alias");
  if (!alias.empty()) lines += "\n" + scene.say("review.alias", {{"name", std::string(alias)}});
  const Json* substitute = find_member(answer, "substitute");
  if (substitute == nullptr) return lines;
  std::string names;
  for (const std::string_view part : {"family", "given", "full", "alias"}) {
    std::string_view name = text_of(*substitute, part);
    if (name.empty() && part != "alias") name = text_of(answer, part);
    if (!names.empty() && !name.empty()) names += ' ';
    names += name;
  }
  return lines + "\n" + scene.say("review.substitute", {{"name", names}});
}

/// A 個人番号 is not kept on the device: after a reload it is missing, and nothing else says why.
std::string say_empty(const Scene& scene, const Slot& slot) {
  if (slot.field->kind == "file") return scene.say("review.no_file");
  if (slot.field->kind != "my_number") return scene.say("review.empty");
  return scene.say(slot.required ? "review.number_missing" : "review.number_empty");
}

std::string value_of(const Scene& scene, const Slot& slot) {
  const std::string_view kind = slot.field->kind;
  if (!slot.reading.answer) return say_empty(scene, slot);
  if (kind == "file") return file_names(scene, slot);
  std::string value = FieldScene{scene, slot}.shown_answer();
  if (kind != "name") return value;
  const std::string others = other_names(scene, *slot.reading.answer);
  for (const Slot& other : scene.session.sheet().slots()) {
    if (!other.shown || !is_beside_its_name(scene, other) ||
        sibling(scene, other, text_of(other.field->settings, "from")) != &slot) {
      continue;
    }
    const std::string reading = FieldScene{scene, other}.shown_answer();
    return scene.say("review.name_with_reading", {{"name", value}, {"reading", reading}}) + others;
  }
  return value + others;
}

Node compose_row(const Scene& scene, const Slot& slot) {
  Node row = make_node(Role::ReviewRow, "row/" + slot.path, scene.text(slot.field->label));
  row.value = value_of(scene, slot);
  if (const Carried* carried = scene.session.find_carried(slot.path)) {
    row.said = scene.say("carried." + carried->from);
  }
  add_link(row.children, "review/" + slot.path, scene.say("review.correct"));
  return row;
}

bool has_row(const Scene& scene, const Slot& slot) {
  return slot.shown && slot.field->kind != "note" && slot.field->kind != "group" &&
         !is_beside_its_name(scene, slot);
}

void add_list(std::vector<Node>& nodes, Node list) {
  if (!list.children.empty()) nodes.push_back(std::move(list));
}

void add_group(const Scene& scene, const Slot& group, std::vector<Node>& nodes) {
  const std::vector<std::uint32_t>& rows = scene.session.sheet().rows(group.path);
  for (std::size_t index = 0; index < rows.size(); ++index) {
    const std::string id = row_path(group.path, rows[index]);
    if (rows.size() > 1) {
      add_heading(nodes, "section/" + id, row_title(scene, *group.field, index + 1), 3);
    }
    Node list = make_node(Role::Review, "answers/" + id);
    for (const Slot& slot : scene.session.sheet().slots()) {
      if (slot.group_path == group.path && slot.row == rows[index] && has_row(scene, slot)) {
        list.children.push_back(compose_row(scene, slot));
      }
    }
    add_list(nodes, std::move(list));
  }
}

std::string section_title(const Scene& scene, const Page& page) {
  return scene.text(page.short_title.empty() ? page.title : page.short_title);
}

/// Pages of one topic that follow each other stand under one heading.
void add_page(const Scene& scene, const Page& page, std::string& topic, std::vector<Node>& nodes) {
  std::vector<Node> section;
  Node list = make_node(Role::Review, "answers/" + page.id);
  for (const Slot& slot : scene.session.sheet().slots()) {
    if (slot.page != &page || !slot.shown || !slot.group_path.empty()) continue;
    if (slot.field->kind == "group") {
      add_list(section, std::move(list));
      list = make_node(Role::Review, "answers/" + page.id + "/after/" + slot.path);
      add_group(scene, slot, section);
    } else if (has_row(scene, slot)) {
      list.children.push_back(compose_row(scene, slot));
    }
  }
  add_list(section, std::move(list));
  if (section.empty()) return;
  std::string title = section_title(scene, page);
  if (title != topic) add_heading(nodes, "section/" + page.id, title, 2);
  topic = std::move(title);
  for (Node& node : section) nodes.push_back(std::move(node));
}

/// Why it was not sent, that nothing is lost, and what to do.
Node compose_failure(const Scene& scene) {
  const std::string key = "failure." + scene.session.failure();
  Node notice = make_node(Role::Notice, "failure", scene.say(key));
  notice.tone = Tone::Error;
  add_text(notice.children, "failure/text", scene.say(key + ".text"));
  if (scene.session.failure() == "expired") {
    // The page's own address: opening it anew brings the new form, and the draft with it.
    add_link(notice.children, "failure/reopen", scene.say("failure.expired.reopen"),
             "?page=review");
  }
  std::vector<ProblemLink> links;
  for (const Problem& problem : scene.session.server_problems()) {
    const Slot* slot = find_slot_of(scene.session.sheet(), problem.at);
    const bool is_known = !problem.message.empty() || scene.words.has("problem." + problem.code);
    std::string text = is_known ? scene.words.say(problem, slot->field->label) : "";
    // A sentence with a gap in it helps nobody.
    if (text.empty() || text.find('{') != text.npos) text = slot->field->label;
    const std::string number = std::to_string(links.size() + 1);
    links.push_back(
        {scene.text(text), *slot, "failure/" + number + "/review/" + slot->path, ""});
  }
  add_problem_links(scene, links, notice);
  return notice;
}

/// What a life event's answers are sent as.
void add_parts(const Scene& scene, std::vector<Node>& nodes) {
  if (scene.session.form().parts.empty()) return;
  add_heading(nodes, "parts/heading", scene.say("review.parts"), 2);
  Node& list = add_node(nodes, Role::List, "parts");
  for (const Json& part : scene.session.form().parts) {
    if (!is_part_wanted(scene.session.sheet(), part)) continue;
    add_node(list.children, Role::Item, "parts/" + std::string(text_of(part, "form")),
             scene.text(text_of(part, "title")));
  }
}

}  // namespace

Body compose_review(const Scene& scene) {
  Body body;
  body.heading = scene.say("review.title");
  std::vector<Node>& nodes = body.nodes;
  if (!scene.session.failure().empty()) nodes.push_back(compose_failure(scene));
  compose_changes(scene, nodes);
  add_heading(nodes, "h1", body.heading, 1);
  add_text(nodes, "lead", scene.say("review.lead"), Tone::Lead);
  add_parts(scene, nodes);
  std::string topic;
  for (const Page* page : scene.session.way()) add_page(scene, *page, topic, nodes);
  compose_keep_nothing(scene, nodes);
  Node& actions = add_node(nodes, Role::Actions, "actions");
  add_button(actions.children, "send", scene.say("send"), Tone::Primary);
  add_button(actions.children, "back", scene.say("back"), Tone::Secondary);
  nodes.push_back(compose_saved(scene, "saved.promise"));
  return body;
}

}  // namespace todoke
