#include <openssl/crypto.h>

#include <array>

#include "server/store/rows.h"
#include "server/store/store.h"

namespace todoke::store {

namespace {

/// Compared in a time that does not tell how much of it was right.
bool is_same_code(std::string_view given, std::string_view kept) {
  return given.size() == kept.size() &&
         CRYPTO_memcmp(given.data(), kept.data(), kept.size()) == 0;
}

struct WrongTries {
  std::int64_t count = 0;
  std::int64_t first_s = 0;
};

/// Tries in the future are of before the clock was set back, and would shut a number until then.
Result<WrongTries> wrong_tries(Connection& connection, std::string_view receipt,
                               std::int64_t now_s) {
  const std::array<Parameter, 3> parameters{receipt, now_s - Store::lock_seconds, now_s};
  auto rows = connection.execute(
      "SELECT COUNT(*), COALESCE(MIN(tried_at_s), 0) FROM wrong_look_ups"
      " WHERE receipt = $1 AND tried_at_s > $2 AND tried_at_s <= $3",
      parameters);
  if (!rows) return std::unexpected(rows.error());
  return WrongTries{number_in(rows->front()[0]), number_in(rows->front()[1])};
}

Result<void> note_wrong_try(Connection& connection, std::string_view receipt,
                            std::int64_t now_s) {
  const std::array<Parameter, 1> old{now_s - Store::lock_seconds};
  auto pruned = connection.execute("DELETE FROM wrong_look_ups WHERE tried_at_s <= $1", old);
  if (!pruned) return std::unexpected(pruned.error());
  const std::array<Parameter, 2> parameters{receipt, now_s};
  auto noted = connection.execute(
      "INSERT INTO wrong_look_ups (receipt, tried_at_s) VALUES ($1, $2)", parameters);
  if (!noted) return std::unexpected(noted.error());
  return {};
}

}  // namespace

Result<Store::LookUpResult> Store::look_up(std::string_view receipt, std::string_view code,
                                           std::int64_t now_s) {
  const Lease connection = lease();
  // The count and the note of one try are one transaction: many tries at once cannot slip past.
  auto transaction = Transaction::begin(*connection);
  if (!transaction) return std::unexpected(transaction.error());
  const auto tries = wrong_tries(*connection, receipt, now_s);
  if (!tries) return std::unexpected(tries.error());
  if (tries->count >= wrong_tries_max) {
    return LookUpResult{LookUp::TooManyTries, {}, tries->first_s + lock_seconds - now_s};
  }

  const std::array<Parameter, 1> parameters{receipt};
  auto rows = connection->execute(
      "SELECT " + std::string(application_columns) +
          " FROM applications AS a WHERE a.receipt = $1",
      parameters);
  if (!rows) return std::unexpected(rows.error());
  if (!rows->empty()) {
    Application application = read_application(rows->front());
    if (is_same_code(code, application.code)) {
      return LookUpResult{LookUp::Found, std::move(application), 0};
    }
  }
  if (auto noted = note_wrong_try(*connection, receipt, now_s); !noted) {
    return std::unexpected(noted.error());
  }
  if (auto committed = transaction->commit(); !committed) {
    return std::unexpected(committed.error());
  }
  return LookUpResult{LookUp::NotFound, {}, 0};
}

Result<bool> Store::set_status(std::string_view receipt, Status status, std::string_view comment,
                               std::string_view now) {
  const Lease connection = lease();
  auto transaction = Transaction::begin(*connection);
  if (!transaction) return std::unexpected(transaction.error());
  const std::array<Parameter, 3> parameters{name_of(status), comment, receipt};
  auto rows = connection->execute(
      "UPDATE applications SET status = $1, comment = $2 WHERE receipt = $3"
      " RETURNING submission_id",
      parameters);
  if (!rows) return std::unexpected(rows.error());
  if (rows->empty()) return false;
  const std::string submission_id = rows->front().front().value_or("");
  const std::array<Parameter, 4> change{submission_id, name_of(status), comment, now};
  auto noted = connection->execute(
      "INSERT INTO status_changes (submission_id, status, comment, changed_at)"
      " VALUES ($1, $2, $3, $4)",
      change);
  if (!noted) return std::unexpected(noted.error());
  if (auto committed = transaction->commit(); !committed) {
    return std::unexpected(committed.error());
  }
  return true;
}

}  // namespace todoke::store
