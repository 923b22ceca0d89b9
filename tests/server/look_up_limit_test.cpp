#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "server/http/look_up_limit.h"

using namespace todoke::http;

TEST_CASE("an address that looks up too often waits until its minute is over") {
  LookUpLimit limit(3);
  for (int i = 0; i < 3; ++i) CHECK(limit.seconds_to_wait("192.0.2.1", 100) == 0);
  CHECK(limit.seconds_to_wait("192.0.2.1", 110) == 50);
  CHECK(limit.seconds_to_wait("192.0.2.2", 110) == 0);
  CHECK(limit.seconds_to_wait("192.0.2.1", 160) == 0);
}

TEST_CASE("a clock that is set back shuts nobody out") {
  LookUpLimit limit(1);
  CHECK(limit.seconds_to_wait("a", 10000) == 0);
  CHECK(limit.seconds_to_wait("a", 10001) == 59);
  CHECK(limit.seconds_to_wait("a", 6400) == 0);
  CHECK(limit.seconds_to_wait("a", 6401) == 59);
}

TEST_CASE("however many addresses ask, the memory is bounded and none is shut out for good") {
  LookUpLimit limit(1);
  for (std::size_t i = 0; i < 3 * LookUpLimit::addresses_max; ++i) {
    CHECK(limit.seconds_to_wait(std::to_string(i), 100) == 0);
  }
  CHECK(limit.seconds_to_wait("192.0.2.1", 100) == 0);
  CHECK(limit.seconds_to_wait("192.0.2.1", 101) == 59);
}

TEST_CASE("a household is one, whichever of its IPv6 addresses asks") {
  struct Row { const char* address; const char* household; };
  const auto [address, household] = GENERATE(
      Row{"192.0.2.1", "192.0.2.1"}, Row{"::ffff:192.0.2.1", "192.0.2.1"},
      Row{"2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"}, Row{"2001:db8:1:2:ffff::1", "2001:db8:1:2::"},
      Row{"2001:db8::7:0:0:1", "2001:db8::"}, Row{"2001:0DB8::8:0:0:1", "2001:db8::"},
      Row{"::ffff:c000:201", "192.0.2.1"}, Row{"::1", "::1"}, Row{"", ""},
      Row{"192.0.2.1:50001", "192.0.2.1"}, Row{"[2001:db8:1:2::9]:50001", "2001:db8:1:2::"},
      Row{"[2001:db8:1:2::9]", "2001:db8:1:2::"}, Row{"no address", ""}, Row{"", ""});
  CHECK(household_of(address) == household);
}

TEST_CASE("only a proxy on this machine is believed about who asks") {
  CHECK(asking_address("127.0.0.1", "203.0.113.9, 192.0.2.1") == "192.0.2.1");
  CHECK(asking_address("127.0.0.1", "") == "127.0.0.1");
  CHECK(asking_address("198.51.100.4", "192.0.2.1") == "198.51.100.4");
}
