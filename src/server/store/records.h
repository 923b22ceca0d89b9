#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace todoke::store {

/// Where an application stands: the five states of the national application management
/// (申請処理状況). The names are the words on the wire and in the database.
enum class Status { Processing, Resubmit, Completed, Rejected, Withdrawn };

std::string_view name_of(Status status);   ///< "processing"
std::string_view label_of(Status status);  ///< 「処理中」
std::optional<Status> parse_status(std::string_view name);

/// How long the words to a resident with a new status may be: 2,000 code points, as JSON Schema
/// counts, in whatever bytes. UTF-8 is needed.
bool is_comment_too_long(std::string_view comment);

/// A file to be stored with its application. `content` is only viewed; an uploaded one has none
/// here, since it lies in the store already and only changes its place.
struct NewAttachment {
  std::string id;
  std::string field;
  std::string name;
  std::string media_type;
  std::string sha256;
  std::string_view content;
  bool uploaded = false;
};

/// A file that arrives before the application that will name it. `content` is only viewed.
struct NewUpload {
  std::string submission_id;
  std::string id;
  std::string media_type;
  std::string sha256;
  std::string_view content;
  std::int64_t received_at_s = 0;  ///< since 1970-01-01T00:00:00Z
};

/// An uploaded file without its content.
struct Upload {
  std::string id;
  std::string media_type;
  std::string sha256;
  std::int64_t bytes = 0;
  std::int64_t received_at_s = 0;
};

/// How much may lie here that no application has named yet.
struct UploadBounds {
  std::int64_t files_max = 60;                       ///< of one submission
  std::int64_t bytes_max = 30 * 1024 * 1024;         ///< of one submission
  std::int64_t all_bytes_max = 4LL * 1024 * 1024 * 1024;
};

/// An application that passed every check. Texts and bytes are only viewed while it is stored.
struct NewApplication {
  std::string submission_id;
  std::string form_id;
  std::string form_version;
  std::string title;     ///< the form's title when it was received, kept for the status page
  std::string language;
  std::string_view bytes;  ///< exactly what was sent
  std::string digest;      ///< "sha256:<hex>" of `bytes`
  std::string received_at;
  std::vector<NewAttachment> attachments;
};

/// A stored application without its bytes.
struct Application {
  std::int64_t number = 0;  ///< counts up in the order of storing: the cursor of lists
  std::string submission_id;
  std::string receipt;  ///< "8F2K-47QD"
  std::string code;     ///< "731904"
  std::string form_id;
  std::string form_version;
  std::string title;
  std::string language;
  std::string digest;
  std::string received_at;  ///< "2026-11-21T14:41:00+09:00"
  Status status = Status::Processing;
  std::string comment;  ///< the municipality's words to the resident
  std::int64_t attachments = 0;
};

struct StoredAttachment {
  std::string id;
  std::string field;
  std::string name;
  std::string media_type;
  std::string sha256;
  std::int64_t bytes = 0;
};

/// One entry of an application's history.
struct StatusChange {
  Status status = Status::Processing;
  std::string comment;
  std::string at;
};

/// What was measured in a session: names of the form and durations, never a value.
struct Event {
  std::string type;   ///< "page_shown", "page_left", "field_left", "problem_shown", "sent" …
  std::string page;   ///< "" when the event has none
  std::string field;
  std::string code;
  std::optional<std::int64_t> ms;
  std::optional<std::int64_t> count;
};

struct EventBatch {
  std::string session;
  std::string form_id;
  std::string form_version;
  std::string face;  ///< "painted" or "plain"
  std::string received_at;
  std::vector<Event> events;
};

}  // namespace todoke::store
