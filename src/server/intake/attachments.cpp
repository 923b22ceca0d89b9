#include "server/intake/attachments.h"

#include <algorithm>

#include "server/intake/digest.h"
#include "server/intake/media_type.h"

namespace todoke::intake {

namespace {

/// A name is shown to staff and may become a file's name: no folders, no control characters.
bool is_plain_name(std::string_view name) {
  if (name.empty() || name.size() > 255 || name == "." || name == "..") return false;
  return std::ranges::none_of(name, [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '/' || c == '\\';
  });
}

/// Whether an answer is, or holds in a row of a group, {"files": […, id, …]}.
bool holds_file(const Json& answer, std::string_view id) {
  if (const Json* files = find_member(answer, "files"); files != nullptr && files->is_array()) {
    return std::ranges::any_of(*files, [id](const Json& file) { return file == id; });
  }
  if (!answer.is_array() && !answer.is_object()) return false;
  return std::ranges::any_of(answer, [id](const Json& part) { return holds_file(part, id); });
}

/// The field that an attachment names must be one whose answer names the attachment.
bool is_answered_by(const Json& answers, const Submission::Sent& sent) {
  const Json* answer = find_member(answers, sent.field.substr(0, sent.field.find('/')));
  return sent.field.size() <= 120 && answer != nullptr && holds_file(*answer, sent.file.id);
}

std::string_view wrong_with(const Attachment& listed, const Part* part) {
  if (part == nullptr) return "attachment_missing";
  if (!is_plain_name(listed.name)) return "attachment_name";
  if (part->content.size() != listed.bytes) return "attachment_size_differs";
  if (sha256_hex(part->content) != listed.sha256) return "attachment_digest_differs";
  const std::string_view type = media_type_of(part->content);
  if (type.empty() || type != listed.media_type) return "file_type_not_accepted";
  return {};
}

bool is_listed(std::span<const Submission::Sent> listed, std::string_view id) {
  return std::ranges::any_of(listed, [id](const auto& sent) { return sent.file.id == id; });
}

}  // namespace

const Part* find_part(std::span<const Part> parts, std::string_view attachment_id) {
  for (const Part& part : parts) {
    if (part.name.starts_with(attachment_prefix) &&
        std::string_view(part.name).substr(attachment_prefix.size()) == attachment_id) {
      return &part;
    }
  }
  return nullptr;
}

Problems check_attachments(const Submission& submission, std::span<const Part> parts) {
  Problems problems;
  for (const Submission::Sent& sent : submission.attachments) {
    if (!is_answered_by(submission.answers, sent)) {
      problems.push_back({"attachment_not_answered", "", {}, {}});
      continue;
    }
    const std::string_view code = wrong_with(sent.file, find_part(parts, sent.file.id));
    if (!code.empty()) problems.push_back({std::string(code), sent.field, {}, {}});
  }
  for (const Part& part : parts) {
    if (!part.name.starts_with(attachment_prefix)) continue;
    const auto id = std::string_view(part.name).substr(attachment_prefix.size());
    if (!is_listed(submission.attachments, id)) problems.push_back({"attachment_not_listed", "", {}, {}});
  }
  return problems;
}

}  // namespace todoke::intake
