#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/result.h"

namespace todoke::store {

/// Bytes that are no text. A view: the bytes must live until `execute` returns.
struct Blob {
  std::string_view bytes;
};

/// What is bound to $1, $2 … of a statement. Texts are UTF-8 and, like blobs, only viewed.
using Parameter = std::variant<std::monostate, std::int64_t, std::string_view, Blob>;

/// One row of a result; NULL is nothing. Numbers come as decimal text, blobs as their bytes.
using Row = std::vector<std::optional<std::string>>;
using Rows = std::vector<Row>;

/// One connection to a database, used by one thread at a time. The same SQL runs on every
/// implementation: placeholders $1, $2 … appear first in this order, and nothing is used that
/// only one of SQLite 3.46 and PostgreSQL 17 knows.
/// Errors: "store_unavailable" with the database's own sentence about the statement, which names
/// tables and columns but never holds a value; the same line goes to standard error.
class Connection {
 public:
  virtual ~Connection() = default;

  /// Runs one statement to its end.
  virtual Result<Rows> execute(std::string_view sql, std::span<const Parameter> parameters) = 0;

  /// Begins a transaction that no other writing transaction runs beside, in any process. Rows
  /// therefore become visible in the order of their numbers, and a cursor misses none.
  virtual Result<void> begin() = 0;
  virtual Result<void> commit() = 0;
  /// Never fails: what cannot be rolled back is lost with the connection.
  virtual void roll_back() = 0;

  /// The words that differ: "{bytes}" is the type of a blob, "{number}" of a counted key.
  virtual std::string_view bytes_type() const = 0;
  virtual std::string_view number_type() const = 0;
};

/// Opens (and makes, readable by its owner only) a SQLite file.
Result<std::unique_ptr<Connection>> open_sqlite(const std::string& path);

/// Connects to PostgreSQL by a URL postgresql://…; a broken connection mends itself at the next
/// `begin` or `execute` outside a transaction. Waits 10 s for a lock and then fails; the URL may
/// say otherwise, and an empty `options=` there leaves it to the database (PgBouncer wants that).
Result<std::unique_ptr<Connection>> open_postgres(const std::string& url);

/// A transaction that is rolled back when it is left without `commit`.
class Transaction {
 public:
  static Result<Transaction> begin(Connection& connection);
  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  Result<void> commit();

 private:
  explicit Transaction(Connection& connection) : connection_(&connection) {}
  Connection* connection_;
};

}  // namespace todoke::store
