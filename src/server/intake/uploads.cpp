#include "server/intake/uploads.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/submission/submission.h"
#include "server/intake/digest.h"
#include "server/intake/media_type.h"

namespace todoke::intake {

namespace {

using Reason = Refusal::Reason;

std::unexpected<Refusal> refuse(Reason reason, std::string code) {
  return std::unexpected(Refusal{reason, std::move(code), {}, {}});
}

std::unexpected<Refusal> unavailable() {
  return refuse(Reason::StoreUnavailable, "store_unavailable");
}

Taken<void> check_ids(std::string_view submission_id, std::string_view id) {
  if (is_uuid_4(submission_id) && is_uuid_4(id)) return {};
  return refuse(Reason::Malformed, "bad_uuid");
}

/// The member "sha-256" of a dictionary of byte sequences (RFC 9530, RFC 8941), or nothing.
std::string_view sha256_in(std::string_view content_digest) {
  constexpr std::string_view begin = "sha-256=:";
  while (!content_digest.empty()) {
    const std::size_t comma = std::min(content_digest.find(','), content_digest.size());
    const std::string_view member = trim(content_digest.substr(0, comma));
    content_digest.remove_prefix(std::min(comma + 1, content_digest.size()));
    if (!member.starts_with(begin)) continue;
    const std::string_view rest = member.substr(begin.size());
    const std::size_t to = rest.find(':');
    return to == std::string_view::npos ? std::string_view() : rest.substr(0, to);
  }
  return {};
}

/// Types are told in any letters, and may have parameters (RFC 9110, 8.3.1).
std::string type_alone(std::string_view media_type) {
  std::string type(trim(media_type.substr(0, media_type.find(';'))));
  for (char& c : type) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return type;
}

Taken<void> check_content(const Limits& limits, const UploadRequest& request) {
  if (request.content.size() > limits.file_bytes_max) {
    return refuse(Reason::TooLarge, "file_too_large");
  }
  const std::string_view digest = sha256_in(request.content_digest);
  if (digest.empty()) return refuse(Reason::Malformed, "digest_missing");
  if (request.content.empty()) return refuse(Reason::Unprocessable, "file_empty");
  if (digest != sha256_base64(request.content)) {
    return refuse(Reason::Unprocessable, "attachment_digest_differs");
  }
  const std::string_view type = media_type_of(request.content);
  const bool is_taken = std::ranges::find(limits.types, type) != limits.types.end();
  if (!is_taken || type != type_alone(request.media_type)) {
    return refuse(Reason::TypeNotTaken, "file_type_not_accepted");
  }
  return {};
}

store::UploadBounds bounds_of(const Limits& limits) {
  return {static_cast<std::int64_t>(limits.waiting_files_max),
          static_cast<std::int64_t>(limits.application_bytes_max),
          static_cast<std::int64_t>(limits.waiting_bytes_max)};
}

}  // namespace

Taken<UploadReceipt> take_upload(const Limits& limits, store::Store& store,
                                 const UploadRequest& request, const Moment& received) {
  if (auto ids = check_ids(request.submission_id, request.id); !ids) {
    return std::unexpected(ids.error());
  }
  if (auto good = check_content(limits, request); !good) return std::unexpected(good.error());
  const store::NewUpload upload{std::string(request.submission_id),
                                std::string(request.id),
                                std::string(media_type_of(request.content)),
                                sha256_hex(request.content),
                                request.content,
                                received.seconds};
  const auto kept = store.keep_upload(upload, bounds_of(limits));
  if (!kept) return unavailable();
  using Keeping = store::Store::Keeping;
  switch (*kept) {
    case Keeping::Kept:
    case Keeping::Repeated: break;
    case Keeping::Conflict: return refuse(Reason::Conflict, "upload_id_taken");
    case Keeping::Received: return refuse(Reason::Conflict, "submission_received");
    case Keeping::TooMany: return refuse(Reason::Unprocessable, "too_many_files");
    case Keeping::TooLarge: return refuse(Reason::TooLarge, "application_too_large");
    case Keeping::Full: return refuse(Reason::StoreUnavailable, "uploads_full");
  }
  const auto size = static_cast<std::int64_t>(request.content.size());
  return UploadReceipt{{upload.id, upload.media_type, upload.sha256, size, upload.received_at_s},
                       *kept == Keeping::Repeated};
}

Taken<store::Upload> find_upload(store::Store& store, std::string_view submission_id,
                                 std::string_view id) {
  if (auto ids = check_ids(submission_id, id); !ids) return std::unexpected(ids.error());
  auto found = store.find_upload(submission_id, id);
  if (!found) return unavailable();
  if (!*found) return refuse(Reason::NotThere, "upload_not_found");
  return std::move(**found);
}

Taken<void> remove_upload(store::Store& store, std::string_view submission_id,
                          std::string_view id) {
  if (auto ids = check_ids(submission_id, id); !ids) return ids;
  if (!store.remove_upload(submission_id, id)) return unavailable();
  return {};
}

Result<std::int64_t> remove_old_uploads(const Limits& limits, store::Store& store,
                                        const Moment& now) {
  return store.remove_uploads_before(now.seconds -
                                     static_cast<std::int64_t>(limits.waiting_hours) * 3600);
}

}  // namespace todoke::intake
