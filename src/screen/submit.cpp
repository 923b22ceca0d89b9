#include "screen/submit.h"

#include "core/submission/submission.h"

namespace todoke {

std::string submission_bytes(const Session& session, std::string_view language) {
  Submission submission;
  submission.submission_id = session.submission_id();
  submission.form_id = session.form().id;
  submission.form_version = session.form().version;
  submission.language = language;
  submission.answers = session.sheet().answers();
  for (const Slot& slot : session.sheet().slots()) {
    const bool has_files = slot.shown && slot.reading.answer &&
                           find_member(*slot.reading.answer, "files") != nullptr;
    if (slot.field->kind != "file" || !has_files) continue;
    for (const Attachment& file : session.sheet().files(slot.path)) {
      submission.attachments.push_back({slot.path, file});
    }
  }
  return write_submission(submission);
}

}  // namespace todoke
