#include "support/databases.h"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include "server/intake/file.h"

namespace todoke::test {

namespace fs = std::filesystem;

namespace {

/// A PostgreSQL that ends with this program, however that ends: it waits on our pipe.
class Postgres {
 public:
  Postgres() {
    const std::string command = "sh tests/server/support/postgres.sh " + folder_.path();
    pipe_ = popen(command.c_str(), "w");
    const fs::path folder(folder_.path());
    while (pipe_ != nullptr && !fs::exists(folder / "ready")) {
      if (fs::exists(folder / "failed")) {
        problem_ = intake::read_file(folder / "failed").value_or("it did not start");
        return;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
  }
  ~Postgres() {
    if (pipe_ != nullptr) pclose(pipe_);
  }
  Postgres(const Postgres&) = delete;
  Postgres& operator=(const Postgres&) = delete;

  const std::string& problem() const { return problem_; }
  std::string url(const std::string& database) const {
    return "postgresql://todoke@/" + database + "?host=" + folder_.path();
  }

 private:
  Folder folder_;
  std::FILE* pipe_ = nullptr;
  std::string problem_;
};

}  // namespace

Folder::Folder() {
  std::string pattern = (fs::temp_directory_path() / "todoke-test-XXXXXX").string();
  REQUIRE(mkdtemp(pattern.data()) != nullptr);
  path_ = pattern;
}

Folder::~Folder() {
  std::error_code error;
  fs::remove_all(path_, error);
}

std::string make_location(Backend backend, const Folder& folder) {
  if (backend == Backend::Sqlite) return folder.path() + "/todoke.sqlite";
  static Postgres postgres;
  static int databases = 0;
  if (!postgres.problem().empty()) {
    SKIP("NO POSTGRESQL, ITS TESTS ARE NOT RUN: " << postgres.problem());
  }
  const std::string name = "test_" + std::to_string(++databases);
  auto server = store::open_postgres(postgres.url("postgres"));
  REQUIRE(server);
  REQUIRE((*server)->execute("CREATE DATABASE " + name, {}));
  return postgres.url(name);
}

std::unique_ptr<store::Store> make_store(Backend backend, const Folder& folder) {
  auto store = store::Store::open(make_location(backend, folder), "2026-11-21T14:41:00+09:00");
  REQUIRE(store);
  return std::move(*store);
}

}  // namespace todoke::test
