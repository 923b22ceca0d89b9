#pragma once

#include <string>

#include "screen/screen.h"

namespace todoke {

/// The bytes of to_json(screen), written straight: a page takes microseconds, and the module that
/// every phone loads needs no second way to make JSON.
std::string write_json(const Screen& screen);

}  // namespace todoke
