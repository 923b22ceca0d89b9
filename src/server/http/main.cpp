#include <cstdio>
#include <filesystem>

#include "server/http/host.h"
#include "server/http/openapi.h"
#include "server/http/options.h"
#include "server/http/routes.h"
#include "server/http/staff_token.h"

namespace {

using namespace todoke;
using namespace todoke::http;
namespace fs = std::filesystem;

int complain(const Error& error) {
  std::fprintf(stderr, "todoke-server: %s%s%s%s%s\n", error.detail.c_str(),
               error.detail.empty() ? "" : " ", error.code.c_str(),
               error.where.empty() ? "" : " at ", error.where.c_str());
  return 1;
}

int print_routes() {
  for (const Route& route : routes()) {
    std::printf("%s %s\n", std::string(name_of(route.method)).c_str(),
                std::string(route.pattern).c_str());
  }
  return 0;
}

/// A folder for nobody but the server's own user; one that is there keeps its rights.
Result<void> make_private_folder(const std::string& path) {
  std::error_code error;
  if (fs::is_directory(path, error)) return {};
  fs::create_directories(path, error);
  if (!error) fs::permissions(path, fs::perms::owner_all, error);
  if (error) return fail("unreadable_file", "", "cannot make the folder " + path);
  return {};
}

int run(const Options& options) {
  if (auto made = make_private_folder(options.data); !made) return complain(made.error());
  auto settings = load_settings(options.settings);
  if (!settings) return complain(settings.error());
  auto forms = intake::FormShelf::load(options.forms);
  if (!forms) return complain(forms.error());
  auto token = load_staff_token(options.staff_token_file);
  if (!token) return complain(token.error());
  const std::string location =
      options.database.empty() ? options.data + "/todoke.sqlite" : options.database;
  auto store = store::Store::open(location, intake::now().timestamp());
  if (!store) return complain(store.error());

  const intake::FormShelf shelf = std::move(*forms);
  Service service{
      shelf,
      *settings,
      intake::Rulebook{shelf, settings->document, settings->limits,
                       intake::BankShelf::load(options.site + "/assets/library")},
      Security(*settings),
      std::move(*store),
      Site(options.site, options.forms, canonical(settings->document)),
      std::move(*token),
      std::string(openapi_document),
      options.today,
      LookUpLimit(settings->look_ups_per_minute),
  };
  Listen listen;
  listen.address = options.host;
  listen.port = options.port;
  listen.scratch = fs::absolute(options.data).string() + "/scratch";
  return serve(service, listen);
}

}  // namespace

int main(int count, char** arguments) {
  const auto options = read_options(count, arguments);
  if (!options) {
    std::fprintf(stderr, "todoke-server: %s\n%s", options.error().detail.c_str(), usage);
    return 2;
  }
  if (options->help) {
    std::printf("%s", usage);
    return 0;
  }
  return options->print_routes ? print_routes() : run(*options);
}
