#pragma once

namespace todoke {

/// Stops the program because of a bug of ours. In the browser the host hears of it as a trap and
/// offers to go on from the draft; natively it aborts with one line on standard error.
[[noreturn]] void stop_for_bug(const char* condition, const char* message, const char* file,
                               int line);

}  // namespace todoke

/// States what must hold whatever anyone outside does. Kept in release builds. Never for a
/// resident's input (that is a Problem) nor for bytes from outside (that is an Error).
#define VERIFY(condition, message)                                                  \
  do {                                                                              \
    if (!(condition)) ::todoke::stop_for_bug(#condition, message, __FILE__, __LINE__); \
  } while (false)
