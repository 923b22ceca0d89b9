#pragma once

#include <cstdint>

#include "resident.h"

namespace todoke {

/// A resident who does anything: types odd texts into any input, presses and chooses whatever the
/// screen has, goes back and forth. The same seed does the same.
class RandomWalk {
 public:
  RandomWalk(Resident& resident, std::uint32_t seed) : resident_(resident), state_(seed | 1) {}

  void step();

  /// A part of every text that is typed here, so that a search can find where typed text went.
  static constexpr std::string_view secret = "ひみつ";

 private:
  std::uint32_t next(std::uint32_t below);
  std::string odd_text();
  void use(const Node& node);

  Resident& resident_;
  std::uint32_t state_;
};

/// Small documents for all that is wanted, always the same.
void bring_documents(Resident& resident);

}  // namespace todoke
