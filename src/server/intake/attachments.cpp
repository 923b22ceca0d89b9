#include "server/intake/attachments.h"

#include <algorithm>

#include "server/intake/digest.h"
#include "server/intake/media_type.h"

namespace todoke::intake {

namespace {

/// Its bytes were compared with its digest and its type when they came.
std::string_view wrong_with(const Attachment& listed, const store::Upload* upload) {
  if (upload == nullptr) return "attachment_missing";
  if (static_cast<std::uint64_t>(upload->bytes) != listed.bytes) return "attachment_size_differs";
  if (upload->sha256 != listed.sha256) return "attachment_digest_differs";
  if (upload->media_type != listed.media_type) return "file_type_not_accepted";
  return {};
}

std::string_view wrong_with(const Attachment& listed, const Part* part) {
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

const store::Upload* find_upload(std::span<const store::Upload> uploads,
                                 std::string_view attachment_id) {
  const auto found = std::ranges::find(uploads, attachment_id, &store::Upload::id);
  return found == uploads.end() ? nullptr : &*found;
}

Problems check_attachments(const Submission& submission, std::span<const Part> parts,
                           std::span<const store::Upload> uploads) {
  Problems problems;
  for (const Submission::Sent& sent : submission.attachments) {
    const Part* part = find_part(parts, sent.file.id);
    const std::string_view code = part != nullptr
                                      ? wrong_with(sent.file, part)
                                      : wrong_with(sent.file, find_upload(uploads, sent.file.id));
    if (!code.empty()) problems.push_back({std::string(code), sent.field, {}, {}});
  }
  for (const Part& part : parts) {
    if (!part.name.starts_with(attachment_prefix)) continue;
    const auto id = std::string_view(part.name).substr(attachment_prefix.size());
    if (is_listed(submission.attachments, id)) continue;
    problems.push_back({"attachment_not_listed", "", {}, {}});
  }
  return problems;
}

}  // namespace todoke::intake
