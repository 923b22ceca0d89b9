#pragma once

#include <algorithm>
#include <iostream>
#include <string_view>

namespace todoke {

inline bool asks_for_help(int argc, char** argv) {
  return std::any_of(argv + 1, argv + argc, [](std::string_view word) {
    return word == "--help" || word == "-h";
  });
}

/// For the end of a main whose arguments could not be used; gives the exit status. Help that was
/// asked for is an answer (stdout, 0); unasked it is a complaint (stderr, 2).
inline int say_usage(std::string_view text, int argc, char** argv) {
  const bool is_asked = asks_for_help(argc, argv);
  (is_asked ? std::cout : std::cerr) << text;
  return is_asked ? 0 : 2;
}

}  // namespace todoke
