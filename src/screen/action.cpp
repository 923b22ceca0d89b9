#include "screen/action.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"

namespace todoke {

namespace {

constexpr std::array<std::string_view, 16> types = {
    "set_text", "choose", "set_checked", "press",  "leave", "propose_reading", "prepare", "attach",
    "detach",   "provide", "refuse",     "upload", "go",    "saved",           "sent",
    "send_failed"};
static_assert(types[static_cast<std::size_t>(ActionType::SendFailed)] == "send_failed");

/// Longer than any id of ours. Text has no bound here: a resident may paste a book, and the sheet
/// cuts it.
constexpr std::size_t id_bytes_max = 1024;
constexpr std::size_t name_bytes_max = 255;

bool needs_id(ActionType type) { return type < ActionType::Go; }

Result<Attachment> read_file(const Json& document) {
  const Json* json = find_member(document, "file");
  if (json == nullptr) return fail("missing_member", "/file");
  Attachment file;
  file.id = text_of(*json, "id");
  file.name = cut_at_cluster(text_of(*json, "name"), name_bytes_max);
  file.media_type = text_of(*json, "media_type");
  file.sha256 = text_of(*json, "sha256");
  const long long bytes = integer_of(*json, "bytes").value_or(-1);
  if (file.id.empty() || file.media_type.empty() || bytes < 0) return fail("wrong_type", "/file");
  if (file.id.size() > id_bytes_max) return fail("too_large", "/file/id");
  file.bytes = static_cast<std::uint64_t>(bytes);
  return file;
}

}  // namespace

Result<Action> read_action(const Json& document) {
  if (!document.is_object()) return fail("wrong_type", "", "an action is an object");
  const std::string_view type = text_of(document, "type");
  Action action;
  std::size_t index = 0;
  while (index < types.size() && types[index] != type) ++index;
  if (index == types.size()) return fail("unknown_type", "/type");
  action.type = static_cast<ActionType>(index);
  for (const std::string_view key : {"id", "text"}) {
    const Json* member = find_member(document, key);
    if (member != nullptr && !member->is_string()) return fail("wrong_type", pointer_to("", key));
  }
  action.id = text_of(document, "id");
  action.text = text_of(document, "text");
  action.checked = flag_of(document, "checked", false);
  if (needs_id(action.type) && action.id.empty()) return fail("missing_member", "/id");
  if (action.id.size() > id_bytes_max) return fail("too_large", "/id");
  if (const Json* receipt = find_member(document, "receipt")) action.receipt = *receipt;
  if (action.type == ActionType::Provide) {
    if (const Json* data = find_member(document, "data")) action.data = *data;
  }
  action.at_ms = static_cast<std::uint64_t>(
      std::max(0LL, integer_of(document, "at_ms").value_or(0)));
  action.percent = static_cast<int>(integer_of(document, "percent").value_or(0));
  if (action.type == ActionType::Refuse) {
    if (const Json* file = find_member(document, "file")) {
      action.file.name = cut_at_cluster(text_of(*file, "name"), name_bytes_max);
    }
  }
  if (action.type == ActionType::Attach) {
    Result<Attachment> file = read_file(document);
    if (!file) return std::unexpected(std::move(file).error());
    action.file = std::move(*file);
  }
  return action;
}

Json to_json(const Action& action) {
  Json json = {{"type", types[static_cast<std::size_t>(action.type)]}};
  if (!action.id.empty()) json["id"] = action.id;
  if (!action.text.empty()) json["text"] = action.text;
  if (action.checked) json["checked"] = true;
  if (action.type == ActionType::Attach) {
    json["file"] = {{"id", action.file.id},
                    {"name", action.file.name},
                    {"media_type", action.file.media_type},
                    {"bytes", action.file.bytes},
                    {"sha256", action.file.sha256}};
  }
  if (action.type == ActionType::Refuse && !action.file.name.empty()) {
    json["file"] = {{"name", action.file.name}};
  }
  if (action.percent != 0) json["percent"] = action.percent;
  if (!action.receipt.is_null()) json["receipt"] = action.receipt;
  if (!action.data.is_null()) json["data"] = action.data;
  if (action.at_ms != 0) json["at_ms"] = action.at_ms;
  return json;
}

}  // namespace todoke
