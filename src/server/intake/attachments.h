#pragma once

#include <span>

#include "core/answer/problem.h"
#include "core/submission/submission.h"
#include "server/intake/multipart.h"
#include "server/store/records.h"

namespace todoke::intake {

inline constexpr std::string_view attachment_prefix = "attachment:";

/// Compares what a submission lists with what has come: as parts of the request, or before it as
/// uploads. Problem codes, at the file field:
/// "attachment_missing", "attachment_size_differs", "attachment_digest_differs",
/// "file_type_not_accepted" (the content is not what was listed); at "" for a part that no entry
/// lists: "attachment_not_listed". Whether the answers name the files is check_submission's.
Problems check_attachments(const Submission& submission, std::span<const Part> parts,
                           std::span<const store::Upload> uploads);

/// The part with an attachment's bytes, or null.
const Part* find_part(std::span<const Part> parts, std::string_view attachment_id);

/// What was uploaded as this attachment, or null.
const store::Upload* find_upload(std::span<const store::Upload> uploads,
                                 std::string_view attachment_id);

}  // namespace todoke::intake
