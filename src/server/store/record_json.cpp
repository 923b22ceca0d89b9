#include "server/store/record_json.h"

namespace todoke::store {

Json summary_json(const Application& application) {
  return {{"number", application.number},
          {"receipt", application.receipt},
          {"form_id", application.form_id},
          {"form_version", application.form_version},
          {"title", application.title},
          {"language", application.language},
          {"received_at", application.received_at},
          {"status", name_of(application.status)},
          {"status_text", label_of(application.status)},
          {"attachment_count", application.attachments}};
}

Result<Json> whole_json(Store& store, const Application& application) {
  const auto bytes = store.submission_bytes(application.submission_id);
  if (!bytes) return std::unexpected(bytes.error());
  const auto submission = parse_json(*bytes);
  if (!submission) return std::unexpected(submission.error());
  const auto files = store.attachments(application.submission_id);
  if (!files) return std::unexpected(files.error());
  const auto history = store.history(application.submission_id);
  if (!history) return std::unexpected(history.error());

  Json json = summary_json(application);
  json["submission_id"] = application.submission_id;
  json["digest"] = application.digest;
  json["comment"] = application.comment;
  const Json* answers = find_member(*submission, "answers");
  json["answers"] = answers == nullptr ? Json::object() : *answers;
  json["attachments"] = Json::array();
  for (const StoredAttachment& file : *files) {
    json["attachments"].push_back({{"id", file.id},
                                   {"field", file.field},
                                   {"name", file.name},
                                   {"media_type", file.media_type},
                                   {"bytes", file.bytes},
                                   {"sha256", file.sha256}});
  }
  json["history"] = Json::array();
  for (const StatusChange& change : *history) {
    json["history"].push_back({{"status", name_of(change.status)},
                               {"comment", change.comment},
                               {"at", change.at}});
  }
  return json;
}

}  // namespace todoke::store
