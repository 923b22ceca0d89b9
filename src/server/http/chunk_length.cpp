#include <climits>
#include <cstdlib>

// Drogon 1.9.0 of Debian 13 reads the length of a chunk (RFC 9112, 7.1) by strtol(…, 16) into a
// size_t, and takes a minus: "-2" behind ten bytes passes its own bound by wrapping, and the
// std::length_error of what follows ends the server; "-5" makes it gather bytes without end. Seen
// on 2026-11-27. Upstream: https://github.com/drogonframework/drogon/pull/2485.
// Goes when Debian's Drogon has that fix; wire.test.mjs sends both lengths.

extern "C" {

/// What strtol is called in programs built for C23. Defined here and exported (CMakeLists.txt), it
/// comes before the C library's for every shared library of this program. A negative number of
/// base 16 is LONG_MAX, more than any body may have: Drogon answers 413 and closes. Nothing else
/// changes, because long and long long are one on every machine that Todoke is built for.
[[gnu::visibility("default")]] long __isoc23_strtol(const char* text, char** end, int base) {
  static_assert(LONG_MAX == LLONG_MAX);
  const long long number = std::strtoll(text, end, base);
  return base == 16 && number < 0 ? LONG_MAX : static_cast<long>(number);
}
}
