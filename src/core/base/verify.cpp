#include "core/base/verify.h"

#include <cstdio>
#include <cstdlib>

namespace todoke {

void stop_for_bug(const char* condition, const char* message, const char* file, int line) {
  std::fprintf(stderr, "%s:%d: bug: %s (%s)\n", file, line, message, condition);
  std::abort();
}

}  // namespace todoke
