#include <libpq-fe.h>

#include <cstdio>
#include <iterator>

#include "server/store/connection.h"

namespace todoke::store {

namespace {

constexpr Oid bytea_oid = 17;
/// One number for all Todoke servers on one database: writers queue at this lock.
constexpr std::string_view take_turn = "SELECT pg_advisory_xact_lock(7230561)";

using PgResult = std::unique_ptr<PGresult, decltype(&PQclear)>;

/// Parameters as libpq takes them. Texts are copied because libpq wants a closing NUL; blobs,
/// which may be large, are not.
class Arguments {
 public:
  explicit Arguments(std::span<const Parameter> parameters) : texts_(parameters.size()) {
    for (std::size_t i = 0; i < parameters.size(); ++i) add(i, parameters[i]);
  }

  int count() const { return static_cast<int>(values_.size()); }
  const char* const* values() const { return values_.data(); }
  const int* lengths() const { return lengths_.data(); }
  const int* formats() const { return formats_.data(); }

 private:
  void add(std::size_t i, const Parameter& parameter) {
    if (const auto* blob = std::get_if<Blob>(&parameter)) {
      push(blob->bytes.empty() ? "" : blob->bytes.data(), blob->bytes.size(), 1);
    } else if (const auto* text = std::get_if<std::string_view>(&parameter)) {
      texts_[i] = *text;
      push(texts_[i].c_str(), texts_[i].size(), 0);
    } else if (const auto* number = std::get_if<std::int64_t>(&parameter)) {
      texts_[i] = std::to_string(*number);
      push(texts_[i].c_str(), texts_[i].size(), 0);
    } else {
      push(nullptr, 0, 0);
    }
  }
  void push(const char* value, std::size_t length, int format) {
    values_.push_back(value);
    lengths_.push_back(static_cast<int>(length));
    formats_.push_back(format);
  }

  std::vector<std::string> texts_;
  std::vector<const char*> values_;
  std::vector<int> lengths_;
  std::vector<int> formats_;
};

std::string read_bytea(const char* text) {
  std::size_t size = 0;
  unsigned char* bytes = PQunescapeBytea(reinterpret_cast<const unsigned char*>(text), &size);
  if (bytes == nullptr) return {};
  std::string copy(reinterpret_cast<const char*>(bytes), size);
  PQfreemem(bytes);
  return copy;
}

Rows read_rows(const PGresult* result) {
  Rows rows;
  const int columns = PQnfields(result);
  for (int i = 0; i < PQntuples(result); ++i) {
    Row row;
    for (int column = 0; column < columns; ++column) {
      if (PQgetisnull(result, i, column)) {
        row.emplace_back(std::nullopt);
      } else if (PQftype(result, column) == bytea_oid) {
        row.emplace_back(read_bytea(PQgetvalue(result, i, column)));
      } else {
        row.emplace_back(std::string(PQgetvalue(result, i, column),
                                     static_cast<std::size_t>(PQgetlength(result, i, column))));
      }
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

void ignore_notice(void*, const PGresult*) {}

class PostgresConnection final : public Connection {
 public:
  explicit PostgresConnection(PGconn* connection) : connection_(connection) {
    // Notices would go to standard error; they may quote a statement's values.
    PQsetNoticeReceiver(connection_, ignore_notice, nullptr);
    PQsetErrorVerbosity(connection_, PQERRORS_TERSE);
  }
  ~PostgresConnection() override { PQfinish(connection_); }
  PostgresConnection(const PostgresConnection&) = delete;
  PostgresConnection& operator=(const PostgresConnection&) = delete;

  Result<Rows> execute(std::string_view sql, std::span<const Parameter> parameters) override {
    auto rows = try_execute(sql, parameters);
    // Outside a transaction stand only BEGIN and reading statements: when the connection turns
    // out to be broken they are simply done again on a new one.
    if (rows || in_transaction_ || PQstatus(connection_) == CONNECTION_OK) return rows;
    PQreset(connection_);
    return try_execute(sql, parameters);
  }

  Result<void> begin() override {
    if (auto begun = execute("BEGIN", {}); !begun) return std::unexpected(begun.error());
    in_transaction_ = true;
    if (auto locked = execute(take_turn, {}); !locked) {
      roll_back();
      return std::unexpected(locked.error());
    }
    return {};
  }

  Result<void> commit() override {
    auto committed = execute("COMMIT", {});
    if (!committed) return std::unexpected(committed.error());
    in_transaction_ = false;
    return {};
  }

  void roll_back() override {
    (void)execute("ROLLBACK", {});
    in_transaction_ = false;
  }

  std::string_view bytes_type() const override { return "BYTEA"; }
  std::string_view number_type() const override {
    return "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY";
  }

 private:
  Result<Rows> try_execute(std::string_view sql, std::span<const Parameter> parameters) {
    const Arguments arguments(parameters);
    const PgResult result(
        PQexecParams(connection_, std::string(sql).c_str(), arguments.count(), nullptr,
                     arguments.values(), arguments.lengths(), arguments.formats(), 0),
        PQclear);
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) return failure(result.get());
    return read_rows(result.get());
  }

  /// Only the state's code and the constraint's name: the message's text may quote a value.
  std::unexpected<Error> failure(const PGresult* result) const {
    const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const char* constraint = PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME);
    std::string detail = "PostgreSQL: ";
    detail += state == nullptr ? "no connection" : state;
    if (constraint != nullptr) detail += std::string(" ") + constraint;
    std::fprintf(stderr, "store: %s\n", detail.c_str());
    return fail("store_unavailable", "", detail);
  }

  PGconn* connection_;
  bool in_transaction_ = false;
};

}  // namespace

Result<std::unique_ptr<Connection>> open_postgres(const std::string& url) {
  // As parameters, not by SET: they hold again after the connection was lost and made anew.
  // What stands before dbname the URL may set otherwise; what stands behind holds.
  // A server that hangs, or whose machine is gone, holds the writers' lock: the database lets go
  // of it after 30 s, and the others answer 503 instead of waiting. A database whose machine is
  // gone is noticed within 15 to 25 s instead of a quarter of an hour.
  const char* const keywords[] = {"keepalives_idle", "keepalives_interval", "keepalives_count",
                                  "tcp_user_timeout", "options", "dbname", "client_encoding",
                                  "connect_timeout", nullptr};
  const char* const values[] = {"10", "5", "3", "15000",
                                "-c lock_timeout=10s -c idle_in_transaction_session_timeout=30s",
                                url.c_str(), "UTF8", "10", nullptr};
  static_assert(std::size(keywords) == std::size(values));
  PGconn* raw = PQconnectdbParams(keywords, values, /*expand_dbname=*/1);
  auto connection = std::make_unique<PostgresConnection>(raw);
  // The URL may hold a password and is never part of the message.
  if (PQstatus(raw) != CONNECTION_OK) {
    return fail("store_unavailable", "", "PostgreSQL cannot be reached with this URL");
  }
  return connection;
}

}  // namespace todoke::store
