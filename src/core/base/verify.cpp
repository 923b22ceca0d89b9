#include "core/base/verify.h"

#include <unistd.h>

#include <cstdlib>
#include <string>

namespace todoke {

void stop_for_bug(const char* condition, const char* message, const char* file, int line) {
  // No stdio: engine.wasm would carry its buffers and number formats for this one line.
  const std::string text = std::string(file) + ":" + std::to_string(line) + ": bug: " + message +
                           " (" + condition + ")\n";
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
  std::abort();
}

}  // namespace todoke
