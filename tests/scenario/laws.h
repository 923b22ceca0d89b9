#pragma once

#include "core/base/json.h"

namespace todoke {

/// Lets a random resident loose on a form and checks after every step what must always hold: the
/// Screen's invariants, typed text given back exactly, the draft that brings back the same Screen
/// (with rows, files, what came from earlier applications, and in another version of the form),
/// no 個人番号 in anything kept,
/// a Screen that survives JSON, and events without anything typed.
void check_laws(const Json& form, std::uint32_t seed, int steps);

}  // namespace todoke
