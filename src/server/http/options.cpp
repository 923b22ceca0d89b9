#include "server/http/options.h"

#include <charconv>

#include "core/base/date.h"
#include "server/store/store.h"

namespace todoke::http {

const char* const usage =
    "usage: todoke-server --site DIR --data DIR [options]\n"
    "  --site DIR              the built site\n"
    "  --data DIR              database and staff token; made when missing\n"
    "  --forms DIR             expanded forms (SITE/forms)\n"
    "  --settings FILE         the municipality's settings (SITE/settings.json)\n"
    "  --database URL          postgresql://… instead of DATA/todoke.sqlite\n"
    "  --staff-token-file FILE (DATA/staff-token, made when missing)\n"
    "  --host ADDRESS          (127.0.0.1; 0.0.0.0 for all)\n"
    "  --port N                (8080; 0 takes a free one)\n"
    "  --today DATE            for rehearsals: the day that forms are checked by\n"
    "  --print-routes          print the operations of the interface and stop\n";

namespace {

/// The member that an option fills, or null.
std::string* text_option(Options& options, std::string_view name) {
  if (name == "--site") return &options.site;
  if (name == "--forms") return &options.forms;
  if (name == "--data") return &options.data;
  if (name == "--database") return &options.database;
  if (name == "--settings") return &options.settings;
  if (name == "--staff-token-file") return &options.staff_token_file;
  if (name == "--host") return &options.host;
  if (name == "--today") return &options.today;
  return nullptr;
}

bool read_port(std::string_view text, std::uint16_t& port) {
  const auto [last, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  return error == std::errc() && last == text.data() + text.size();
}

Result<Options> complete(Options options) {
  if (options.help || options.print_routes) return options;
  if (options.site.empty()) return fail("bad_option", "", "--site is missing");
  if (options.data.empty()) return fail("bad_option", "", "--data is missing");
  if (!options.today.empty() && !parse_iso(options.today)) {
    return fail("bad_option", "", "--today wants a date like 2026-11-21");
  }
  if (options.forms.empty()) options.forms = options.site + "/forms";
  if (options.settings.empty()) options.settings = options.site + "/settings.json";
  if (options.staff_token_file.empty()) options.staff_token_file = options.data + "/staff-token";
  return options;
}

}  // namespace

Result<Options> read_options(int count, char** arguments) {
  Options options;
  for (int i = 1; i < count; ++i) {
    const std::string_view name = arguments[i];
    if (name == "--help") {
      options.help = true;
      continue;
    }
    if (name == "--print-routes") {
      options.print_routes = true;
      continue;
    }
    std::string* text = text_option(options, name);
    if (text == nullptr && name != "--port") {
      return fail("bad_option", "", "unknown option " + std::string(name));
    }
    if (++i == count) return fail("bad_option", "", std::string(name) + " wants a value");
    // Another spelling would be a SQLite file of that name. The value may hold a password.
    if (name == "--database" && !store::is_postgres_url(arguments[i])) {
      return fail("bad_option", "", "--database wants a URL that begins with postgresql://");
    }
    if (text != nullptr) {
      *text = arguments[i];
    } else if (!read_port(arguments[i], options.port)) {
      return fail("bad_option", "", "--port wants a number from 0 to 65535");
    }
  }
  return complete(std::move(options));
}

}  // namespace todoke::http
