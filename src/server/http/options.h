#pragma once

#include <cstdint>
#include <string>

#include "core/base/result.h"

namespace todoke::http {

struct Options {
  std::string site;
  std::string forms;     ///< default: SITE/forms
  std::string data;
  std::string database;  ///< postgresql://…; empty: DATA/todoke.sqlite
  std::string settings;  ///< default: SITE/settings.json
  std::string staff_token_file;  ///< default: DATA/staff-token, made when missing
  std::string host = "127.0.0.1";
  std::string today;
  std::uint16_t port = 8080;
  bool print_routes = false;
  bool help = false;
};

extern const char* const usage;

/// Errors: "bad_option" with a sentence for the terminal.
Result<Options> read_options(int count, char** arguments);

}  // namespace todoke::http
