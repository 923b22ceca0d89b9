#include "server/store/store.h"

#include "server/store/schema.h"

namespace todoke::store {

namespace {

/// PostgreSQL serves readers beside a writer; SQLite's one file gains nothing from more.
constexpr int postgres_connections = 4;

Result<std::unique_ptr<Connection>> connect(const std::string& location) {
  return is_postgres_url(location) ? open_postgres(location) : open_sqlite(location);
}

}  // namespace

bool is_postgres_url(std::string_view location) {
  return location.starts_with("postgresql://") || location.starts_with("postgres://");
}

Result<std::unique_ptr<Store>> Store::open(const std::string& location, std::string_view now) {
  std::unique_ptr<Store> store(new Store);
  const int connections = is_postgres_url(location) ? postgres_connections : 1;
  for (int i = 0; i < connections; ++i) {
    auto connection = connect(location);
    if (!connection) return std::unexpected(connection.error());
    if (i == 0) {
      if (auto migrated = migrate(**connection, now); !migrated) {
        return std::unexpected(migrated.error());
      }
    }
    store->free_.push_back(std::move(*connection));
  }
  return store;
}

Store::~Store() = default;

Store::Lease::Lease(Store& store) : store_(store) {
  std::unique_lock lock(store.mutex_);
  // In the order of asking: who gives back and asks again at once would else always be first.
  const std::uint64_t turn = store.turns_given_++;
  store.returned_.wait(lock, [&] { return turn == store.turns_taken_ && !store.free_.empty(); });
  ++store.turns_taken_;
  connection_ = std::move(store.free_.back());
  store.free_.pop_back();
  if (!store.free_.empty()) store.returned_.notify_all();
}

Store::Lease::~Lease() {
  {
    const std::lock_guard lock(store_.mutex_);
    store_.free_.push_back(std::move(connection_));
  }
  store_.returned_.notify_all();
}

Store::Lease Store::lease() { return Lease(*this); }

}  // namespace todoke::store
