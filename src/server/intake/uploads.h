#pragma once

#include <string_view>

#include "server/intake/intake.h"

namespace todoke::intake {

/// A file that is sent when it is chosen, before the application that will name it.
struct UploadRequest {
  std::string_view submission_id;
  std::string_view id;
  std::string_view media_type;      ///< as Content-Type says
  std::string_view content_digest;  ///< RFC 9530: "sha-256=:<base64>:"
  std::string_view content;
};

struct UploadReceipt {
  store::Upload upload;
  bool repeated = false;
};

/// Keeps a file apart until its application names it. The same file again gives the same answer,
/// so that a broken-off upload is mended by sending it again. Whoever knows a submission's id may
/// add to it and take back, and nobody can read: ids are random, made on the device, and known to
/// nobody else before the application is sent.
/// Refusals: Malformed "bad_uuid", "digest_missing"; TypeNotTaken "file_type_not_accepted";
/// TooLarge "file_too_large", "application_too_large"; Unprocessable "file_empty",
/// "attachment_digest_differs", "too_many_files"; Conflict "upload_id_taken",
/// "submission_received"; StoreUnavailable "uploads_full", "store_unavailable".
Taken<UploadReceipt> take_upload(const Limits& limits, store::Store& store,
                                 const UploadRequest& request, const Moment& received);

/// What is known of a kept file; NotThere "upload_not_found".
Taken<store::Upload> find_upload(store::Store& store, std::string_view submission_id,
                                 std::string_view id);

/// Deletes a kept file, if it is there.
Taken<void> remove_upload(store::Store& store, std::string_view submission_id,
                          std::string_view id);

/// Deletes what has waited too long for its application. Errors: "store_unavailable".
Result<std::int64_t> remove_old_uploads(const Limits& limits, store::Store& store,
                                        const Moment& now);

}  // namespace todoke::intake
