#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/field/kind.h"
#include "server/intake/bank_shelf.h"
#include "server/intake/clock.h"
#include "server/intake/form_shelf.h"
#include "server/intake/multipart.h"
#include "server/intake/refusal.h"
#include "server/store/store.h"

namespace todoke::intake {

struct Limits {
  std::uint64_t file_bytes_max = 10 * 1024 * 1024;
  /// Of all files of one application; its answers have limits::submission_bytes_max.
  std::uint64_t application_bytes_max = 30 * 1024 * 1024;
  /// Files that one submission may have waiting before it is sent.
  std::uint64_t waiting_files_max = 60;
  /// Of all submissions together; beyond, files come with their application again.
  std::uint64_t waiting_bytes_max = 4ULL * 1024 * 1024 * 1024;
  /// How long a file waits for its application.
  std::uint64_t waiting_hours = 24;
  /// What the bytes of a file may be, whatever a form says.
  std::vector<std::string> types{"image/jpeg", "image/png", "image/heic", "application/pdf"};
};

/// What intake decides by, fixed at the server's start.
struct Rulebook {
  const FormShelf& forms;
  /// The municipality's settings as rules see them under "$.settings".
  Json settings;
  Limits limits;
  BankShelf banks = {};
};

struct Receipt {
  store::Application application;
  bool repeated = false;  ///< the same bytes were taken before; this is their first receipt
};

/// Takes one application: the parts "submission" and "attachment:<id>" of an upload; an
/// attachment may have come before, by take_upload, and then needs no part. Everything that the
/// browser checked is checked again with the same core, as if an attacker had written it: form and
/// version, answers, hidden fields, attachments by content; and by the site's own banks, whether a
/// code is its name's. Stores in one transaction and then gives the receipt. `today` is the day in
/// Japan, `received` the moment.
Taken<Receipt> take(const Rulebook& rulebook, store::Store& store, std::span<const Part> parts,
                    const Moment& received, std::string_view today);

}  // namespace todoke::intake
