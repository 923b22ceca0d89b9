#include "server/store/schema.h"

#include <array>

namespace todoke::store {

namespace {

/// One step of the schema. A step that has shipped is never edited: the next one mends it.
struct Migration {
  std::int64_t version;
  std::span<const std::string_view> statements;
};

constexpr std::array<std::string_view, 9> first = {
    "CREATE TABLE applications ("
    " number {number},"
    " submission_id TEXT NOT NULL UNIQUE,"
    " receipt TEXT NOT NULL UNIQUE,"
    " code TEXT NOT NULL,"
    " form_id TEXT NOT NULL,"
    " form_version TEXT NOT NULL,"
    " title TEXT NOT NULL,"
    " language TEXT NOT NULL,"
    " digest TEXT NOT NULL,"
    " bytes {bytes} NOT NULL,"
    " received_at TEXT NOT NULL,"
    " status TEXT NOT NULL,"
    " comment TEXT NOT NULL)",

    "CREATE TABLE attachments ("
    " submission_id TEXT NOT NULL REFERENCES applications (submission_id),"
    " id TEXT NOT NULL,"
    " field TEXT NOT NULL,"
    " name TEXT NOT NULL,"
    " media_type TEXT NOT NULL,"
    " sha256 TEXT NOT NULL,"
    " size BIGINT NOT NULL,"
    " content {bytes} NOT NULL,"
    " PRIMARY KEY (submission_id, id))",

    "CREATE TABLE status_changes ("
    " number {number},"
    " submission_id TEXT NOT NULL REFERENCES applications (submission_id),"
    " status TEXT NOT NULL,"
    " comment TEXT NOT NULL,"
    " changed_at TEXT NOT NULL)",
    "CREATE INDEX status_changes_by_application ON status_changes (submission_id)",

    // What still has to reach the municipality's systems; see delivery/README.md.
    "CREATE TABLE outbox ("
    " number {number},"
    " submission_id TEXT NOT NULL REFERENCES applications (submission_id),"
    " matter TEXT NOT NULL,"
    " created_at TEXT NOT NULL,"
    " delivered_at TEXT,"
    " tries BIGINT NOT NULL DEFAULT 0)",

    "CREATE TABLE wrong_look_ups ("
    " receipt TEXT NOT NULL,"
    " tried_at_s BIGINT NOT NULL)",
    "CREATE INDEX wrong_look_ups_by_receipt ON wrong_look_ups (receipt, tried_at_s)",

    "CREATE TABLE events ("
    " number {number},"
    " session TEXT NOT NULL,"
    " form_id TEXT NOT NULL,"
    " form_version TEXT NOT NULL,"
    " face TEXT NOT NULL,"
    " received_at TEXT NOT NULL,"
    " type TEXT NOT NULL,"
    " page TEXT NOT NULL,"
    " field TEXT NOT NULL,"
    " code TEXT NOT NULL,"
    " ms BIGINT,"
    " count BIGINT)",
    "CREATE INDEX events_by_form ON events (form_id, number)",
};

/// Files that came before their application; see uploads.cpp.
constexpr std::array<std::string_view, 2> second = {
    "CREATE TABLE uploads ("
    " submission_id TEXT NOT NULL,"
    " id TEXT NOT NULL,"
    " media_type TEXT NOT NULL,"
    " sha256 TEXT NOT NULL,"
    " size BIGINT NOT NULL,"
    " received_at_s BIGINT NOT NULL,"
    " content {bytes} NOT NULL,"
    " PRIMARY KEY (submission_id, id))",
    "CREATE INDEX uploads_by_age ON uploads (received_at_s, size)",
};

constexpr std::array<Migration, 2> migrations{{{1, first}, {2, second}}};

std::string in_dialect(std::string_view statement, const Connection& connection) {
  std::string sql(statement);
  const auto put = [&sql](std::string_view word, std::string_view type) {
    for (auto at = sql.find(word); at != std::string::npos; at = sql.find(word)) {
      sql.replace(at, word.size(), type);
    }
  };
  put("{number}", connection.number_type());
  put("{bytes}", connection.bytes_type());
  return sql;
}

Result<std::int64_t> version_of(Connection& connection) {
  auto rows = connection.execute("SELECT COALESCE(MAX(version), 0) FROM migrations", {});
  if (!rows) return std::unexpected(rows.error());
  return std::stoll(rows->at(0).at(0).value_or("0"));
}

Result<void> run(Connection& connection, const Migration& migration, std::string_view now) {
  for (const std::string_view statement : migration.statements) {
    auto made = connection.execute(in_dialect(statement, connection), {});
    if (!made) return std::unexpected(made.error());
  }
  const std::array<Parameter, 2> parameters{migration.version, now};
  auto noted = connection.execute(
      "INSERT INTO migrations (version, applied_at) VALUES ($1, $2)", parameters);
  if (!noted) return std::unexpected(noted.error());
  return {};
}

}  // namespace

Result<void> migrate(Connection& connection, std::string_view now) {
  auto transaction = Transaction::begin(connection);
  if (!transaction) return std::unexpected(transaction.error());
  auto table = connection.execute(
      "CREATE TABLE IF NOT EXISTS migrations ("
      " version BIGINT PRIMARY KEY, applied_at TEXT NOT NULL)", {});
  if (!table) return std::unexpected(table.error());
  const auto version = version_of(connection);
  if (!version) return std::unexpected(version.error());
  if (*version > migrations.back().version) {
    return fail("schema_too_new", "", "this database belongs to a newer version of Todoke");
  }
  for (const Migration& migration : migrations) {
    if (migration.version <= *version) continue;
    if (auto done = run(connection, migration, now); !done) return done;
  }
  return transaction->commit();
}

}  // namespace todoke::store
