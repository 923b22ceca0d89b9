#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "server/store/connection.h"
#include "server/store/receipt_number.h"
#include "server/store/records.h"

namespace todoke::store {

/// Whether a location is PostgreSQL's: a URL postgresql://… or postgres://…, in these letters, as
/// libpq knows it. Every other location is the path of a SQLite file.
bool is_postgres_url(std::string_view location);

/// Everything that must outlive the process: applications, their status, events. Callable from
/// any thread. What a call has reported as stored is on disk, whole, or nothing of it is.
/// Errors: "store_unavailable" (try again later; the same application may be accepted again).
class Store {
 public:
  /// `location`: a postgresql:// URL, or the path of a SQLite file. Migrates the schema.
  static Result<std::unique_ptr<Store>> open(const std::string& location, std::string_view now);
  ~Store();

  enum class Outcome {
    Created,   ///< stored now
    Repeated,  ///< was stored before with the same bytes: the first receipt
    Conflict,  ///< was stored before with other bytes: `application` is empty
  };
  struct Acceptance {
    Outcome outcome = Outcome::Created;
    Application application;
  };
  /// Stores the application, its attachments, its first status and its outbox entry in one
  /// transaction, unless its submission id is known. Uploaded files become attachments, and what
  /// else was uploaded for it is deleted. An uploaded file that is no longer there fails the call
  /// with "upload_gone", and nothing is stored.
  Result<Acceptance> accept(const NewApplication& application);
  /// The answer `accept` would give if the id is known; nothing if it is not.
  Result<std::optional<Acceptance>> find_accepted(std::string_view submission_id,
                                                  std::string_view digest);

  enum class Keeping {
    Kept,
    Repeated,   ///< the same content was kept before
    Conflict,   ///< this id has other content
    Received,   ///< the application has been received: nothing more is taken for it
    TooMany,    ///< more files of one submission than the bounds allow
    TooLarge,   ///< more bytes of one submission than the bounds allow
    Full,       ///< too much of everybody's lies here
  };
  /// Keeps a file apart until `accept` names it, `remove_upload` takes it back or it has become
  /// too old. Never changes one that is kept.
  Result<Keeping> keep_upload(const NewUpload& upload, const UploadBounds& bounds);
  Result<std::optional<Upload>> find_upload(std::string_view submission_id, std::string_view id);
  Result<std::vector<Upload>> uploads(std::string_view submission_id);
  /// False when there is no such file.
  Result<bool> remove_upload(std::string_view submission_id, std::string_view id);
  /// Deletes what was received before this second, a few at a time; gives how many there were.
  Result<std::int64_t> remove_uploads_before(std::int64_t received_at_s);

  enum class LookUp { Found, NotFound, TooManyTries };
  struct LookUpResult {
    LookUp outcome = LookUp::NotFound;
    Application application;
    std::int64_t wait_s = 0;  ///< TooManyTries: until the next try is taken
  };
  /// Opens an application by number and code. After `wrong_tries_max` wrong codes for one number
  /// within `lock_seconds` (known or not: an answer never tells which exist) it stays shut until
  /// the first of them is older than that.
  Result<LookUpResult> look_up(std::string_view receipt, std::string_view code,
                               std::int64_t now_s);
  static constexpr std::int64_t wrong_tries_max = 5;
  static constexpr std::int64_t lock_seconds = 15 * 60;

  /// Applications with a number greater than `after`, the oldest first.
  Result<std::vector<Application>> list(std::int64_t after, std::int64_t limit);
  Result<std::optional<Application>> find(std::string_view receipt);
  /// The bytes exactly as they were sent.
  Result<std::string> submission_bytes(std::string_view submission_id);
  Result<std::vector<StoredAttachment>> attachments(std::string_view submission_id);
  Result<std::optional<std::string>> attachment_content(std::string_view submission_id,
                                                        std::string_view id);
  Result<std::vector<StatusChange>> history(std::string_view submission_id);
  /// False when there is no such application.
  Result<bool> set_status(std::string_view receipt, Status status, std::string_view comment,
                          std::string_view now);

  Result<void> add_events(const EventBatch& batch);
  /// Calls `visit` for each event of a form in the order of arrival.
  using VisitEvent = std::function<void(const std::string& session, const Event& event)>;
  Result<void> visit_events(std::string_view form_id, const VisitEvent& visit);
  Result<std::vector<std::string>> forms_with_events();

  /// For tests: where receipt numbers come from.
  void set_receipt_source(std::function<ReceiptNumber()> source) { make_receipt_ = source; }

 private:
  class Lease;
  Store() = default;
  Lease lease();
  Result<Application> insert(Connection& connection, const NewApplication& application);

  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Connection>> free_;
  std::uint64_t turns_given_ = 0;
  std::uint64_t turns_taken_ = 0;
  std::function<ReceiptNumber()> make_receipt_ = make_receipt_number;
};

/// A connection taken from the store's few, given back at the end of the scope.
class Store::Lease {
 public:
  explicit Lease(Store& store);
  ~Lease();
  Lease(const Lease&) = delete;
  Lease& operator=(const Lease&) = delete;
  Connection& operator*() const { return *connection_; }
  Connection* operator->() const { return connection_.get(); }

 private:
  Store& store_;
  std::unique_ptr<Connection> connection_;
};

}  // namespace todoke::store
