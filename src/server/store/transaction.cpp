#include <utility>

#include "server/store/connection.h"

namespace todoke::store {

Result<Transaction> Transaction::begin(Connection& connection) {
  if (auto begun = connection.begin(); !begun) return std::unexpected(begun.error());
  return Transaction(connection);
}

Transaction::Transaction(Transaction&& other) noexcept
    : connection_(std::exchange(other.connection_, nullptr)) {}

Transaction::~Transaction() {
  if (connection_ != nullptr) connection_->roll_back();
}

Result<void> Transaction::commit() {
  auto committed = connection_->commit();
  if (committed) connection_ = nullptr;
  return committed;
}

}  // namespace todoke::store
