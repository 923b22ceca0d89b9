#include <sqlite3.h>

#include <sys/stat.h>

#include <cstdio>

#include "server/store/connection.h"

namespace todoke::store {

namespace {

using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

struct Binder {
  sqlite3_stmt* statement;
  int index;

  int operator()(std::monostate) const { return sqlite3_bind_null(statement, index); }
  int operator()(std::int64_t number) const {
    return sqlite3_bind_int64(statement, index, number);
  }
  int operator()(std::string_view text) const {
    return sqlite3_bind_text64(statement, index, text.data() == nullptr ? "" : text.data(),
                               text.size(), SQLITE_STATIC, SQLITE_UTF8);
  }
  int operator()(Blob blob) const {
    if (blob.bytes.empty()) return sqlite3_bind_zeroblob(statement, index, 0);
    return sqlite3_bind_blob64(statement, index, blob.bytes.data(), blob.bytes.size(),
                               SQLITE_STATIC);
  }
};

Row read_row(sqlite3_stmt* statement) {
  Row row;
  const int columns = sqlite3_column_count(statement);
  for (int column = 0; column < columns; ++column) {
    if (sqlite3_column_type(statement, column) == SQLITE_NULL) {
      row.emplace_back(std::nullopt);
      continue;
    }
    // For text and blobs alike the blob accessor gives the stored bytes, NULs included.
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
    row.emplace_back(bytes == nullptr ? std::string() : std::string(bytes, size));
  }
  return row;
}

class SqliteConnection final : public Connection {
 public:
  explicit SqliteConnection(sqlite3* database) : database_(database) {}
  ~SqliteConnection() override { sqlite3_close(database_); }
  SqliteConnection(const SqliteConnection&) = delete;
  SqliteConnection& operator=(const SqliteConnection&) = delete;

  Result<Rows> execute(std::string_view sql, std::span<const Parameter> parameters) override {
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(database_, sql.data(), static_cast<int>(sql.size()), &raw, nullptr) !=
        SQLITE_OK) {
      return failure();
    }
    const Statement statement(raw, sqlite3_finalize);
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      // "$1" is a named parameter here, numbered by its first appearance.
      const std::string name = "$" + std::to_string(i + 1);
      const int index = sqlite3_bind_parameter_index(raw, name.c_str());
      if (index == 0 || std::visit(Binder{raw, index}, parameters[i]) != SQLITE_OK) {
        return failure();
      }
    }
    Rows rows;
    int step = sqlite3_step(raw);
    for (; step == SQLITE_ROW; step = sqlite3_step(raw)) rows.push_back(read_row(raw));
    if (step != SQLITE_DONE) return failure();
    return rows;
  }

  Result<void> begin() override { return run("BEGIN IMMEDIATE"); }
  Result<void> commit() override { return run("COMMIT"); }
  void roll_back() override {
    if (sqlite3_get_autocommit(database_) == 0) (void)run("ROLLBACK");
  }

  std::string_view bytes_type() const override { return "BLOB"; }
  std::string_view number_type() const override { return "INTEGER PRIMARY KEY AUTOINCREMENT"; }

  Result<void> run(std::string_view sql) {
    auto rows = execute(sql, {});
    if (!rows) return std::unexpected(rows.error());
    return {};
  }

 private:
  std::unexpected<Error> failure() const {
    const std::string detail = std::string("SQLite: ") + sqlite3_errmsg(database_);
    std::fprintf(stderr, "store: %s\n", detail.c_str());
    return fail("store_unavailable", "", detail);
  }

  sqlite3* database_;
};

}  // namespace

Result<std::unique_ptr<Connection>> open_sqlite(const std::string& path) {
  // The file holds personal data: nobody but the server's own user may read it, nor the -wal
  // and -shm files beside it, which take their mode from it.
  const mode_t before = umask(077);
  sqlite3* database = nullptr;
  const int opened = sqlite3_open_v2(
      path.c_str(), &database,
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX, nullptr);
  auto connection = std::make_unique<SqliteConnection>(database);
  if (opened != SQLITE_OK) {
    umask(before);
    return fail("store_unavailable", "", "SQLite cannot open its file " + path);
  }
  sqlite3_busy_timeout(database, 10'000);
  // FULL: a receipt that was shown outlives a power cut. WAL: staff read while residents send.
  for (const char* pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
                             // The log gives back what one large transaction made it grow by.
                             "PRAGMA journal_size_limit=67108864",
                             "PRAGMA foreign_keys=ON", "PRAGMA trusted_schema=OFF",
                             // What a resident takes back is overwritten, not only forgotten.
                             "PRAGMA secure_delete=ON"}) {
    if (auto set = connection->run(pragma); !set) {
      umask(before);
      return std::unexpected(set.error());
    }
  }
  umask(before);
  return connection;
}

}  // namespace todoke::store
