#include "form_walk.h"

#include <catch2/catch_test_macros.hpp>

namespace todoke {

namespace {

/// Whether a text of this field is chosen by a radio rather than typed.
bool is_radio(const Field& field, std::string_view part) {
  return field.kind == "choice" || field.kind == "yes_no" ||
         (field.kind == "bank_account" && (part == "place" || part == "type"));
}

bool is_checkbox(const Field& field) {
  return field.kind == "choices" || field.kind == "consent" || field.kind == "file";
}

/// The example's answers as a resident would have typed them.
class Hands {
 public:
  Hands(Resident& resident, const Sheet& filled) : resident_(resident), filled_(filled) {}

  void fill_in_page() {
    for (const Slot& slot : filled_.slots()) {
      if (slot.field->kind != "group" || !is_on_page(slot)) continue;
      const std::size_t wanted = filled_.rows(slot.path).size();
      while (resident_.desk().session().sheet().rows(slot.path).size() < wanted) {
        const std::size_t before = resident_.desk().session().sheet().rows(slot.path).size();
        resident_.presses(slot.path + "/add");
        REQUIRE(resident_.desk().session().sheet().rows(slot.path).size() > before);
      }
    }
    for (const Slot& slot : filled_.slots()) {
      if (slot.shown && is_on_page(slot)) fill_in(slot);
    }
  }

 private:
  bool is_on_page(const Slot& slot) const {
    return resident_.at() == "page:" + slot.page->id;
  }

  void fill_in(const Slot& slot) {
    for (const auto& [path, text] : filled_.all_typed()) {
      if (find_slot_of(filled_, path) != &slot || text.empty()) continue;
      const std::string_view part =
          path.size() > slot.path.size() ? std::string_view(path).substr(slot.path.size() + 1) : "";
      if (is_radio(*slot.field, part)) resident_.chooses(path + "/" + text);
      else if (is_checkbox(*slot.field)) resident_.ticks(path);
      else resident_.types(path, text).leaves(path);
    }
    for (const Attachment& file : filled_.files(slot.path)) resident_.attaches(slot.path, file);
  }

  Resident& resident_;
  const Sheet& filled_;
};

std::vector<Attachment> attachments_of(const Json& example) {
  std::vector<Attachment> files;
  const Json* list = find_member(example, "attachments");
  if (list == nullptr) return files;
  for (const Json& json : *list) {
    Attachment file;
    file.id = text_of(json, "id");
    file.name = text_of(json, "name");
    file.media_type = text_of(json, "media_type");
    file.bytes = static_cast<std::uint64_t>(integer_of(json, "bytes").value_or(0));
    file.sha256 = text_of(json, "sha256");
    files.push_back(std::move(file));
  }
  return files;
}

bool is_question(const Slot& slot) {
  return slot.field->kind != "note" && slot.field->kind != "group";
}

void note_moment(const Resident& resident, FormWalk& walk) {
  const Session& session = resident.desk().session();
  EffortMoment moment;
  moment.place = resident.at();
  moment.effort = session.effort();
  walk.asked.clear();
  for (const Slot& slot : session.sheet().slots()) {
    if (!is_question(slot)) continue;
    moment.known.insert(slot.path);
    if (!slot.shown) continue;
    walk.asked.insert(slot.path);
    const bool is_passed = session.is_visited(*slot.page) && slot.page != session.page();
    if (slot.reading.answer || (is_passed && !slot.required)) moment.settled.insert(slot.path);
  }
  walk.moments.push_back(std::move(moment));
}

}  // namespace

FormWalk walk_example(const Json& form, const Json& example, const Json& settings, Errors errors) {
  const std::string today(text_of(example, "today", "2026-11-21"));
  Resident resident =
      Resident::opens(form, {{"facts", {{"today", today}}}, {"settings", settings}});
  const Result<Form> loaded = load_form(form);
  REQUIRE(loaded);
  Problems problems;
  const std::vector<Attachment> files = attachments_of(example);
  const Sheet filled = fill_in(*loaded, {*parse_iso(today), settings}, example["answers"], files,
                               problems);
  Hands hands(resident, filled);
  FormWalk walk;
  walk.screens = dump(resident.screen()) + "\n";
  resident.presses("start");
  for (int pages = 0; pages < 60 && resident.at().starts_with("page:"); ++pages) {
    const std::string place = resident.at();
    note_moment(resident, walk);
    if (errors == Errors::Show) walk.screens += dump(resident.presses("next").screen()) + "\n";
    if (resident.at() == place) {
      hands.fill_in_page();
      note_moment(resident, walk);
      walk.screens += dump(resident.screen()) + "\n";
    }
    walk.pages.push_back(place.substr(5));
    if (resident.at() == place) resident.presses("next");
    if (resident.at() == place) break;
  }
  note_moment(resident, walk);
  if (resident.at() == "review") walk.answers = resident.desk().session().sheet().answers();
  walk.screens += dump(resident.screen());
  return walk;
}

}  // namespace todoke
