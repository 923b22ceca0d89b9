#include <array>

#include "server/store/rows.h"
#include "server/store/store.h"

namespace todoke::store {

Result<std::vector<Application>> Store::list(std::int64_t after, std::int64_t limit) {
  const Lease connection = lease();
  const std::array<Parameter, 2> parameters{after, limit};
  auto rows = connection->execute(
      "SELECT " + std::string(application_columns) +
          " FROM applications AS a WHERE a.number > $1 ORDER BY a.number LIMIT $2",
      parameters);
  if (!rows) return std::unexpected(rows.error());
  std::vector<Application> applications;
  for (const Row& row : *rows) applications.push_back(read_application(row));
  return applications;
}

Result<std::optional<Application>> Store::find(std::string_view receipt) {
  const Lease connection = lease();
  const std::array<Parameter, 1> parameters{receipt};
  auto rows = connection->execute(
      "SELECT " + std::string(application_columns) +
          " FROM applications AS a WHERE a.receipt = $1",
      parameters);
  if (!rows) return std::unexpected(rows.error());
  if (rows->empty()) return std::optional<Application>();
  return read_application(rows->front());
}

Result<std::string> Store::submission_bytes(std::string_view submission_id) {
  const Lease connection = lease();
  const std::array<Parameter, 1> parameters{submission_id};
  auto rows = connection->execute("SELECT bytes FROM applications WHERE submission_id = $1",
                                  parameters);
  if (!rows) return std::unexpected(rows.error());
  if (rows->empty()) return std::string();
  return rows->front().front().value_or("");
}

Result<std::vector<StoredAttachment>> Store::attachments(std::string_view submission_id) {
  const Lease connection = lease();
  const std::array<Parameter, 1> parameters{submission_id};
  auto rows = connection->execute(
      "SELECT id, field, name, media_type, sha256, size FROM attachments"
      " WHERE submission_id = $1 ORDER BY field, id",
      parameters);
  if (!rows) return std::unexpected(rows.error());
  std::vector<StoredAttachment> files;
  for (const Row& row : *rows) {
    files.push_back({row[0].value_or(""), row[1].value_or(""), row[2].value_or(""),
                     row[3].value_or(""), row[4].value_or(""), number_in(row[5])});
  }
  return files;
}

Result<std::optional<std::string>> Store::attachment_content(std::string_view submission_id,
                                                             std::string_view id) {
  const Lease connection = lease();
  const std::array<Parameter, 2> parameters{submission_id, id};
  auto rows = connection->execute(
      "SELECT content FROM attachments WHERE submission_id = $1 AND id = $2", parameters);
  if (!rows) return std::unexpected(rows.error());
  if (rows->empty()) return std::optional<std::string>();
  return rows->front().front();
}

Result<std::vector<StatusChange>> Store::history(std::string_view submission_id) {
  const Lease connection = lease();
  const std::array<Parameter, 1> parameters{submission_id};
  auto rows = connection->execute(
      "SELECT status, comment, changed_at FROM status_changes"
      " WHERE submission_id = $1 ORDER BY number",
      parameters);
  if (!rows) return std::unexpected(rows.error());
  std::vector<StatusChange> changes;
  for (const Row& row : *rows) {
    changes.push_back({parse_status(row[0].value_or("")).value_or(Status::Processing),
                       row[1].value_or(""), row[2].value_or("")});
  }
  return changes;
}

}  // namespace todoke::store
