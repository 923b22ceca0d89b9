// todoke-intake: what came in, on the terminal, straight from the database.
#include <sys/stat.h>

#include <cstdio>
#include <filesystem>

#include "server/intake/clock.h"
#include "tools/intake/commands.h"
#include "tools/usage.h"

namespace {

using namespace todoke;
using namespace todoke::intake_tool;

Result<void> run(store::Store& store, const Options& options) {
  const std::string& command = options.words.front();
  if (command == "list") return list(store, options);
  if (command == "show") return show(store, options);
  if (command == "export") return export_all(store, options);
  if (command == "status") return change_status(store, options);
  if (command == "funnel") return funnel(store, options);
  return fail("bad_option", "", "unknown command " + command);
}

/// A full disk is noticed only when the last of what was printed has left. Half an export must
/// not look like a whole one.
Result<void> finish_output() {
  const bool left = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
  if (!left) return fail("unreadable_file", "", "cannot write the output");
  return {};
}

Result<void> run(const Options& options) {
  // Opening would make an empty database; a wrong folder is a mistake instead.
  const bool is_file = !store::is_postgres_url(options.location);
  if (is_file && !std::filesystem::exists(options.location)) {
    return fail("not_found", "", "there is no database at " + options.location);
  }
  auto store = store::Store::open(options.location, intake::now().timestamp());
  if (!store) return std::unexpected(store.error());
  if (auto done = run(**store, options); !done) return done;
  return finish_output();
}

}  // namespace

int main(int count, char** arguments) {
  umask(077);  // whatever is written is personal
  if (asks_for_help(count, arguments)) return say_usage(usage, count, arguments);
  const auto options = read_options(count, arguments);
  const auto done = options ? run(*options) : std::unexpected(options.error());
  if (done) return 0;
  std::fprintf(stderr, "todoke-intake: %s\n", done.error().detail.c_str());
  if (done.error().code != "bad_option") return 1;
  std::fprintf(stderr, "%s", usage);
  return 2;
}
