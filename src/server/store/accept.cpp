#include <array>

#include "server/store/rows.h"
#include "server/store/store.h"

namespace todoke::store {

namespace {

/// Eight letters make 10^12 numbers: one that is taken is rare, eight in a row a broken source.
constexpr int receipt_tries_max = 8;

using Known = std::optional<Store::Acceptance>;

Result<Known> find_known(Connection& connection, std::string_view submission_id,
                         std::string_view digest) {
  const std::array<Parameter, 1> parameters{submission_id};
  auto rows = connection.execute(
      "SELECT " + std::string(application_columns) +
          " FROM applications AS a WHERE a.submission_id = $1",
      parameters);
  if (!rows) return std::unexpected(rows.error());
  if (rows->empty()) return Known();
  Application application = read_application(rows->front());
  if (application.digest != digest) return Store::Acceptance{Store::Outcome::Conflict, {}};
  return Store::Acceptance{Store::Outcome::Repeated, std::move(application)};
}

Result<bool> insert_row(Connection& connection, const NewApplication& from, Application& row) {
  const std::array<Parameter, 12> parameters{
      row.submission_id, row.receipt, row.code, row.form_id, row.form_version, row.title,
      row.language, row.digest, Blob{from.bytes}, row.received_at, name_of(row.status),
      std::string_view()};
  auto rows = connection.execute(
      "INSERT INTO applications (submission_id, receipt, code, form_id, form_version, title,"
      " language, digest, bytes, received_at, status, comment)"
      " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
      " ON CONFLICT (receipt) DO NOTHING RETURNING number",
      parameters);
  if (!rows) return std::unexpected(rows.error());
  if (rows->empty()) return false;
  row.number = number_in(rows->front().front());
  return true;
}

/// The content moves inside the database: it was checked when it came.
Result<void> claim_upload(Connection& connection, const std::string& submission_id,
                          const NewAttachment& file) {
  const std::array<Parameter, 5> parameters{file.field, file.name, submission_id, file.id,
                                            file.sha256};
  auto rows = connection.execute(
      "INSERT INTO attachments (submission_id, id, field, name, media_type, sha256, size, content)"
      " SELECT submission_id, id, $1, $2, media_type, sha256, size, content FROM uploads"
      " WHERE submission_id = $3 AND id = $4 AND sha256 = $5 RETURNING size",
      parameters);
  if (!rows) return std::unexpected(rows.error());
  if (rows->empty()) return fail("upload_gone", "", "an uploaded file is no longer there");
  return {};
}

Result<void> insert_attachment(Connection& connection, const std::string& submission_id,
                               const NewAttachment& file) {
  if (file.uploaded) return claim_upload(connection, submission_id, file);
  const std::array<Parameter, 8> parameters{
      submission_id, file.id, file.field, file.name, file.media_type, file.sha256,
      static_cast<std::int64_t>(file.content.size()), Blob{file.content}};
  auto rows = connection.execute(
      "INSERT INTO attachments (submission_id, id, field, name, media_type, sha256, size, content)"
      " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      parameters);
  if (!rows) return std::unexpected(rows.error());
  return {};
}

Result<void> insert_beginnings(Connection& connection, const Application& row) {
  const std::array<Parameter, 4> status{row.submission_id, name_of(row.status),
                                        std::string_view(), row.received_at};
  auto changed = connection.execute(
      "INSERT INTO status_changes (submission_id, status, comment, changed_at)"
      " VALUES ($1, $2, $3, $4)", status);
  if (!changed) return std::unexpected(changed.error());
  const std::array<Parameter, 2> matter{row.submission_id, row.received_at};
  auto queued = connection.execute(
      "INSERT INTO outbox (submission_id, matter, created_at)"
      " VALUES ($1, 'application_received', $2)", matter);
  if (!queued) return std::unexpected(queued.error());
  return {};
}

}  // namespace

Result<std::optional<Store::Acceptance>> Store::find_accepted(std::string_view submission_id,
                                                              std::string_view digest) {
  const Lease connection = lease();
  return find_known(*connection, submission_id, digest);
}

Result<Application> Store::insert(Connection& connection, const NewApplication& from) {
  Application row;
  row.submission_id = from.submission_id;
  row.form_id = from.form_id;
  row.form_version = from.form_version;
  row.title = from.title;
  row.language = from.language;
  row.digest = from.digest;
  row.received_at = from.received_at;
  row.attachments = static_cast<std::int64_t>(from.attachments.size());
  bool inserted = false;
  for (int tries = 0; !inserted && tries < receipt_tries_max; ++tries) {
    ReceiptNumber number = make_receipt_();
    row.receipt = std::move(number.receipt);
    row.code = std::move(number.code);
    auto result = insert_row(connection, from, row);
    if (!result) return std::unexpected(result.error());
    inserted = *result;
  }
  if (!inserted) return fail("store_unavailable", "", "no free receipt number was found");
  for (const NewAttachment& file : from.attachments) {
    if (auto done = insert_attachment(connection, from.submission_id, file); !done) {
      return std::unexpected(done.error());
    }
  }
  const std::array<Parameter, 1> parameters{from.submission_id};
  auto cleared = connection.execute("DELETE FROM uploads WHERE submission_id = $1", parameters);
  if (!cleared) return std::unexpected(cleared.error());
  if (auto begun = insert_beginnings(connection, row); !begun) {
    return std::unexpected(begun.error());
  }
  return row;
}

Result<Store::Acceptance> Store::accept(const NewApplication& application) {
  const Lease connection = lease();
  auto transaction = Transaction::begin(*connection);
  if (!transaction) return std::unexpected(transaction.error());
  // Writers queue, so whoever sent the same id at the same time is seen here.
  auto known = find_known(*connection, application.submission_id, application.digest);
  if (!known) return std::unexpected(known.error());
  if (*known) return std::move(**known);
  auto row = insert(*connection, application);
  if (!row) return std::unexpected(row.error());
  if (auto committed = transaction->commit(); !committed) {
    return std::unexpected(committed.error());
  }
  return Acceptance{Outcome::Created, std::move(*row)};
}

}  // namespace todoke::store
