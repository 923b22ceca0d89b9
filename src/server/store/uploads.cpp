// Files that arrive before the application that names them.
#include <array>

#include "server/store/rows.h"
#include "server/store/store.h"

namespace todoke::store {

namespace {

/// A row of "id, media_type, sha256, size, received_at_s".
Upload read_upload(const Row& row) {
  return {row[0].value_or(""), row[1].value_or(""), row[2].value_or(""), number_in(row[3]),
          number_in(row[4])};
}

Result<std::vector<Upload>> read_all(Connection& connection, std::string_view submission_id) {
  const std::array<Parameter, 1> parameters{submission_id};
  auto rows = connection.execute(
      "SELECT id, media_type, sha256, size, received_at_s FROM uploads"
      " WHERE submission_id = $1 ORDER BY id",
      parameters);
  if (!rows) return std::unexpected(rows.error());
  std::vector<Upload> uploads;
  for (const Row& row : *rows) uploads.push_back(read_upload(row));
  return uploads;
}

Result<bool> is_received(Connection& connection, std::string_view submission_id) {
  const std::array<Parameter, 1> parameters{submission_id};
  auto rows = connection.execute("SELECT 1 FROM applications WHERE submission_id = $1",
                                 parameters);
  if (!rows) return std::unexpected(rows.error());
  return !rows->empty();
}

Result<std::int64_t> bytes_of_all(Connection& connection) {
  auto rows = connection.execute("SELECT COALESCE(SUM(size), 0) FROM uploads", {});
  if (!rows) return std::unexpected(rows.error());
  return number_in(rows->at(0).at(0));
}

/// What speaks against one more file, or Kept.
Result<Store::Keeping> judge(Connection& connection, const NewUpload& upload,
                             const UploadBounds& bounds) {
  using Keeping = Store::Keeping;
  const auto received = is_received(connection, upload.submission_id);
  if (!received) return std::unexpected(received.error());
  if (*received) return Keeping::Received;
  const auto others = read_all(connection, upload.submission_id);
  if (!others) return std::unexpected(others.error());
  const auto size = static_cast<std::int64_t>(upload.content.size());
  std::int64_t bytes = size;
  for (const Upload& other : *others) {
    bytes += other.bytes;
    if (other.id != upload.id) continue;
    const bool is_same = other.sha256 == upload.sha256 && other.media_type == upload.media_type;
    return is_same ? Keeping::Repeated : Keeping::Conflict;
  }
  if (static_cast<std::int64_t>(others->size()) >= bounds.files_max) return Keeping::TooMany;
  if (bytes > bounds.bytes_max) return Keeping::TooLarge;
  const auto all = bytes_of_all(connection);
  if (!all) return std::unexpected(all.error());
  return *all + size > bounds.all_bytes_max ? Keeping::Full : Keeping::Kept;
}

}  // namespace

Result<Store::Keeping> Store::keep_upload(const NewUpload& upload, const UploadBounds& bounds) {
  const Lease connection = lease();
  auto transaction = Transaction::begin(*connection);
  if (!transaction) return std::unexpected(transaction.error());
  const auto judged = judge(*connection, upload, bounds);
  if (!judged || *judged != Keeping::Kept) return judged;
  const std::array<Parameter, 7> parameters{
      upload.submission_id, upload.id, upload.media_type, upload.sha256,
      static_cast<std::int64_t>(upload.content.size()), upload.received_at_s,
      Blob{upload.content}};
  auto rows = connection->execute(
      "INSERT INTO uploads (submission_id, id, media_type, sha256, size, received_at_s, content)"
      " VALUES ($1, $2, $3, $4, $5, $6, $7)",
      parameters);
  if (!rows) return std::unexpected(rows.error());
  if (auto committed = transaction->commit(); !committed) {
    return std::unexpected(committed.error());
  }
  return Keeping::Kept;
}

Result<std::optional<Upload>> Store::find_upload(std::string_view submission_id,
                                                 std::string_view id) {
  const Lease connection = lease();
  const std::array<Parameter, 2> parameters{submission_id, id};
  auto rows = connection->execute(
      "SELECT id, media_type, sha256, size, received_at_s FROM uploads"
      " WHERE submission_id = $1 AND id = $2",
      parameters);
  if (!rows) return std::unexpected(rows.error());
  if (rows->empty()) return std::optional<Upload>();
  return read_upload(rows->front());
}

Result<std::vector<Upload>> Store::uploads(std::string_view submission_id) {
  const Lease connection = lease();
  return read_all(*connection, submission_id);
}

Result<bool> Store::remove_upload(std::string_view submission_id, std::string_view id) {
  const Lease connection = lease();
  const std::array<Parameter, 2> parameters{submission_id, id};
  auto rows = connection->execute(
      "DELETE FROM uploads WHERE submission_id = $1 AND id = $2 RETURNING id", parameters);
  if (!rows) return std::unexpected(rows.error());
  return !rows->empty();
}

/// One statement over all of them would overwrite gigabytes while every writer waits, and let
/// SQLite's log grow to their size.
Result<std::int64_t> Store::remove_uploads_before(std::int64_t received_at_s) {
  constexpr std::int64_t slice = 8;
  std::int64_t removed = 0;
  while (true) {
    const Lease connection = lease();  // given back after each slice, so that others come between
    const std::array<Parameter, 2> parameters{received_at_s, slice};
    auto rows = connection->execute(
        "DELETE FROM uploads WHERE (submission_id, id) IN ("
        "SELECT submission_id, id FROM uploads WHERE received_at_s < $1"
        " ORDER BY received_at_s LIMIT $2) RETURNING id",
        parameters);
    if (!rows) return std::unexpected(rows.error());
    removed += static_cast<std::int64_t>(rows->size());
    if (rows->empty()) return removed;
  }
}

}  // namespace todoke::store
