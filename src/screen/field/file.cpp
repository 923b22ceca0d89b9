#include "core/field/file.h"

#include "screen/field/compose_field.h"

namespace todoke {

namespace {

/// 「2.4MB」, 「830KB」: what phones show beside a photograph.
std::string say_size(std::uint64_t bytes) {
  const std::uint64_t kilobytes = (bytes + 1023) / 1024;
  if (kilobytes < 1000) return std::to_string(kilobytes) + "KB";
  const std::uint64_t tenths = (bytes * 10 + 524288) / 1048576;
  std::string text = std::to_string(tenths / 10);
  if (tenths % 10 != 0) text += "." + std::to_string(tenths % 10);
  return text + "MB";
}

const Facts& facts_of(const FieldScene& scene) { return scene.scene.session.sheet().facts(); }

bool is_picture(std::string_view type) { return type.starts_with("image/"); }

bool takes_pictures(const FieldScene& scene) {
  for (const std::string_view type : accepted_types(scene.field(), facts_of(scene))) {
    if (is_picture(type)) return true;
  }
  return false;
}

std::string accepted_in_words(const FieldScene& scene) {
  std::string types;
  for (const std::string_view type : accepted_types(scene.field(), facts_of(scene))) {
    (types += types.empty() ? "" : ",") += type;
  }
  return types;
}

Node compose_pick(const FieldScene& scene, const std::string& part, std::string_view word) {
  Node pick = make_node(Role::FileInput, scene.path_of(part), scene.say(word));
  pick.value = accepted_in_words(scene);
  pick.tone = Tone::Secondary;
  return pick;
}

/// The camera first, where there is one to take photographs with.
void add_picks(const FieldScene& scene, bool invalid, std::vector<Node>& nodes) {
  if (facts_of(scene).camera && takes_pictures(scene)) {
    Node camera = compose_pick(scene, "camera", "file.camera");
    camera.typing.capture = "environment";
    nodes.push_back(std::move(camera));
  }
  // Without a camera it is a computer, where files are dragged as well.
  const char* word = facts_of(scene).camera ? "file.choose" : "file.choose_or_drop";
  nodes.push_back(compose_pick(scene, "choose", word));
  for (Node& pick : nodes) pick.invalid = invalid;
}

std::string say_where(const FieldScene& scene, const FileState& state) {
  if (!state.percent) return {};
  if (*state.percent < 0) return scene.say("file.with_application");
  if (*state.percent >= 100) return scene.say("file.sent");
  return scene.say("file.sending", {{"percent", std::to_string(*state.percent)}});
}

Node compose_item(const FieldScene& scene, const Attachment& file, const FileState& state) {
  Node item = make_node(Role::FileItem, scene.path_of("file/" + file.id), file.name);
  item.value = say_size(file.bytes);
  item.said = say_where(scene, state);
  item.href = file.id;
  if (is_picture(file.media_type)) item.hint = scene.say("file.view");
  add_button(item.children, scene.path_of("detach/" + file.id),
             scene.say("file.detach", {{"name", file.name}}), Tone::Quiet);
  return item;
}

/// Only a question: whoever keeps the file hears no more of it.
Node compose_doubt(const FieldScene& scene, const Attachment& file, const std::string& concern) {
  Node notice = make_node(Role::Notice, scene.path_of("doubt/" + file.id),
                          scene.say("file.concern." + concern));
  notice.tone = Tone::Warning;
  const bool by_camera = facts_of(scene).camera && is_picture(file.media_type);
  Node retake = compose_pick(scene, "retake/" + file.id,
                             is_picture(file.media_type) ? "file.retake" : "file.choose_other");
  if (by_camera) retake.typing.capture = "environment";
  notice.children.push_back(std::move(retake));
  add_button(notice.children, scene.path_of("keep/" + file.id), scene.say("file.keep"),
             Tone::Secondary);
  return notice;
}

/// What to bring and until when, if the form says so.
std::string say_later(const FieldScene& scene) {
  std::string text = scene.setting("later_text");
  const auto days = integer_of(scene.field().settings, "later_days");
  if (!days || *days < 0) return text;
  const Date until = add_days(facts_of(scene).today, static_cast<int>(*days));
  if (!text.empty()) text += '\n';
  const std::string date = scene.scene.words.say_month_day(until);
  return text + scene.say("file.later_until", {{"date", date}});
}

Node compose_later(const FieldScene& scene) {
  std::string label = scene.setting("later_label");
  if (label.empty()) label = scene.say("file.later");
  Node later = make_node(Role::Checkbox, scene.path_of("later"), std::move(label));
  later.value = "on";
  later.hint = say_later(scene);
  later.checked = scene.is_on("later");
  return later;
}

std::string say_errors(const FieldScene& scene) {
  const Problem* refusal = scene.scene.session.refusal(scene.slot.path);
  if (refusal == nullptr) return scene.errors();
  return scene.scene.words.say(*refusal, scene.field().label);
}

}  // namespace

void compose_file(const FieldScene& scene, std::vector<Node>& nodes) {
  const Session& session = scene.scene.session;
  Node group = scene.whole(Role::Group);
  if (group.hint.empty()) group.hint = scene.say("file.hint");
  group.error = say_errors(scene);
  group.invalid = !group.error.empty();
  const std::span<const Attachment> files = session.sheet().files(scene.slot.path);
  // Enough files: the way to choose more goes, the files and their buttons stay.
  const bool has_room = static_cast<long long>(files.size()) < files_max_of(scene.field());
  if (has_room) add_picks(scene, group.invalid, group.children);
  // Not `said`: what is said has a tick before it, and this is not done.
  if (session.is_preparing(scene.slot.path)) {
    add_text(group.children, scene.path_of("preparing"), scene.say("file.preparing"), Tone::None);
  }
  for (const Attachment& file : files) {
    const FileState state = session.file_state(file.id);
    group.children.push_back(compose_item(scene, file, state));
    if (state.concern.empty()) continue;
    group.children.push_back(compose_doubt(scene, file, state.concern));
  }
  if (flag_of(scene.field().settings, "later_allowed", false)) {
    group.children.push_back(compose_later(scene));
  }
  nodes.push_back(std::move(group));
}

}  // namespace todoke
