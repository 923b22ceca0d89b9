#include "server/intake/uploads.h"

#include <algorithm>

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
  const std::size_t from = content_digest.find(begin);
  if (from == std::string_view::npos) return {};
  const std::string_view rest = content_digest.substr(from + begin.size());
  const std::size_t to = rest.find(':');
  return to == std::string_view::npos ? std::string_view() : rest.substr(0, to);
}

std::string_view without_parameters(std::string_view media_type) {
  return media_type.substr(0, std::min(media_type.find(';'), media_type.size()));
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
  if (!is_taken || type != without_parameters(request.media_type)) {
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
