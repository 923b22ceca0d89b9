#include <catch2/catch_test_macros.hpp>

#include "laws.h"
#include "small_form.h"

TEST_CASE("whatever a resident does, the small form keeps the session's laws", "[law]") {
  for (std::uint32_t seed = 1; seed <= 12; ++seed) {
    todoke::check_laws(todoke::small_form(), seed, 120);
  }
}
