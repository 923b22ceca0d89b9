#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/answer/attachment.h"
#include "core/base/json.h"
#include "core/check/sheet.h"

namespace todoke {

/// What is sent: who filled in which version of which form, and how. On the wire
/// {"submission_id", "form_id", "form_version", "language", "answers", "attachments":
/// [{"id","field","name","media_type","bytes","sha256"}]}, as `canonical` JSON.
struct Submission {
  std::string submission_id;  ///< UUID v4, made once before the first attempt
  std::string form_id;
  std::string form_version;
  std::string language;  ///< BCP 47, the language the resident read: "ja"
  Json answers;
  struct Sent {
    std::string field;  ///< path of the file field
    Attachment file;
    bool operator==(const Sent&) const = default;
  };
  std::vector<Sent> attachments;

  bool operator==(const Submission&) const = default;
};

/// Whether it is a UUID of version 4 (RFC 9562) in small letters, as hosts make their ids.
bool is_uuid_4(std::string_view text);

/// The exact bytes to send; a retry sends the same.
std::string write_submission(const Submission& submission);

/// Reads what write_submission wrote, strictly: unknown or missing members, a malformed UUID or
/// SHA-256, an attachment listed twice are errors ("wrong_type", "missing_member",
/// "unknown_member", "bad_uuid", "bad_sha256", "duplicate_id", "too_large").
Result<Submission> read_submission(std::string_view bytes);

/// check_answers for a whole submission: also "unexpected_answer" at "attachments/<id>" for an
/// attachment that is listed under another field than the one whose answer names it. Whether the
/// form's id and version are the submission's is the caller's matter.
Problems check_submission(const Form& form, const Facts& facts, const Submission& submission);

}  // namespace todoke
