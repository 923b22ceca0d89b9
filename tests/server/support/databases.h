#pragma once

#include <memory>
#include <string>

#include "server/store/store.h"

namespace todoke::test {

/// A folder that is gone at the end of the scope.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

enum class Backend { Sqlite, Postgres };

/// The place of a new empty database. PostgreSQL is started once, for the whole program; where
/// it cannot be, the test is skipped and says so.
std::string make_location(Backend backend, const Folder& folder);

/// A store on a new empty database.
std::unique_ptr<store::Store> make_store(Backend backend, const Folder& folder);

/// Runs a test once on each.
#define ON_EACH_DATABASE() GENERATE(test::Backend::Sqlite, test::Backend::Postgres)

}  // namespace todoke::test
