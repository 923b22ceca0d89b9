#include "server/store/rows.h"

#include <charconv>

#include "core/base/verify.h"

namespace todoke::store {

std::int64_t number_in(const std::optional<std::string>& cell) {
  std::int64_t number = 0;
  if (cell) std::from_chars(cell->data(), cell->data() + cell->size(), number);
  return number;
}

Application read_application(const Row& row) {
  VERIFY(row.size() == 13, "a statement selects other columns than application_columns");
  const auto text = [&row](std::size_t column) { return row[column].value_or(""); };
  Application application;
  application.number = number_in(row[0]);
  application.submission_id = text(1);
  application.receipt = text(2);
  application.code = text(3);
  application.form_id = text(4);
  application.form_version = text(5);
  application.title = text(6);
  application.language = text(7);
  application.digest = text(8);
  application.received_at = text(9);
  application.status = parse_status(text(10)).value_or(Status::Processing);
  application.comment = text(11);
  application.attachments = number_in(row[12]);
  return application;
}

}  // namespace todoke::store
