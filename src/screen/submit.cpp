#include "screen/submit.h"

#include "core/check/row_numbers.h"
#include "core/submission/parts.h"

namespace todoke {

namespace {

/// What of a submission has to be known outside of its bytes, and the bytes as text.
std::string write_parts(const Session& session, std::string_view language) {
  Json parts = Json::array();
  for (const Submission& one :
       split_submission(session.sheet(), session.submission_id(), language)) {
    Json part = Json::object();
    for (const Json& its : session.form().parts) {
      if (text_of(its, "form") == one.form_id) part["title"] = text_of(its, "title");
    }
    part["form"] = one.form_id;
    part["submission_id"] = one.submission_id;
    part["submission"] = write_submission(one);
    parts.push_back(std::move(part));
  }
  Json document = Json::object();
  document["parts"] = std::move(parts);
  return canonical(document);
}

}  // namespace

std::string submission_bytes(const Session& session, std::string_view language) {
  if (!session.form().parts.empty()) return write_parts(session, language);
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
      submission.attachments.push_back({path_as_sent(session.sheet(), slot), file});
    }
  }
  return write_submission(submission);
}

}  // namespace todoke
