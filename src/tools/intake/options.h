#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace todoke::intake_tool {

struct Options {
  std::string location;              ///< of the store
  std::vector<std::string> words;    ///< command and its arguments
  std::map<std::string, std::string> named;  ///< "--format" → "csv"

  /// The value of a named option, or `otherwise`.
  std::string named_or(const std::string& name, const std::string& otherwise) const;
};

extern const char* const usage;

/// Errors: "bad_option" with a sentence for the terminal.
Result<Options> read_options(int count, char** arguments);

}  // namespace todoke::intake_tool
