#include <array>

#include "server/store/rows.h"
#include "server/store/store.h"

namespace todoke::store {

namespace {

Parameter maybe(const std::optional<std::int64_t>& number) {
  if (!number) return std::monostate();
  return *number;
}

std::optional<std::int64_t> maybe_number(const std::optional<std::string>& cell) {
  if (!cell) return std::nullopt;
  return number_in(cell);
}

/// Events are read in slices: a busy year does not have to fit into memory.
constexpr std::int64_t slice = 10'000;

}  // namespace

Result<void> Store::add_events(const EventBatch& batch) {
  const Lease connection = lease();
  auto transaction = Transaction::begin(*connection);
  if (!transaction) return std::unexpected(transaction.error());
  for (const Event& event : batch.events) {
    const std::array<Parameter, 11> parameters{
        batch.session, batch.form_id, batch.form_version, batch.face, batch.received_at,
        event.type, event.page, event.field, event.code, maybe(event.ms), maybe(event.count)};
    auto rows = connection->execute(
        "INSERT INTO events (session, form_id, form_version, face, received_at,"
        " type, page, field, code, ms, count)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        parameters);
    if (!rows) return std::unexpected(rows.error());
  }
  return transaction->commit();
}

Result<void> Store::visit_events(std::string_view form_id, const VisitEvent& visit) {
  std::int64_t after = 0;
  while (true) {
    Rows rows;
    {
      const Lease connection = lease();
      const std::array<Parameter, 3> parameters{form_id, after, slice};
      auto read = connection->execute(
          "SELECT number, session, type, page, field, code, ms, count FROM events"
          " WHERE form_id = $1 AND number > $2 ORDER BY number LIMIT $3",
          parameters);
      if (!read) return std::unexpected(read.error());
      rows = std::move(*read);
    }
    for (const Row& row : rows) {
      after = number_in(row[0]);
      visit(row[1].value_or(""),
            Event{row[2].value_or(""), row[3].value_or(""), row[4].value_or(""),
                  row[5].value_or(""), maybe_number(row[6]), maybe_number(row[7])});
    }
    if (static_cast<std::int64_t>(rows.size()) < slice) return {};
  }
}

Result<std::vector<std::string>> Store::forms_with_events() {
  const Lease connection = lease();
  auto rows = connection->execute("SELECT DISTINCT form_id FROM events ORDER BY form_id", {});
  if (!rows) return std::unexpected(rows.error());
  std::vector<std::string> ids;
  for (const Row& row : *rows) ids.push_back(row.front().value_or(""));
  return ids;
}

}  // namespace todoke::store
