#include <catch2/catch_test_macros.hpp>

#include "server/http/lost_peers.h"

using todoke::http::LostPeers;

TEST_CASE("a lost peer stays lost while it goes on, and is another's after a silence", "[http]") {
  LostPeers peers;
  CHECK_FALSE(peers.is_lost("192.0.2.1:5000", 100));
  peers.lose("192.0.2.1:5000", 100);
  CHECK(peers.is_lost("192.0.2.1:5000", 189));
  CHECK(peers.is_lost("192.0.2.1:5000", 278));
  CHECK_FALSE(peers.is_lost("192.0.2.1:5001", 278));
  CHECK_FALSE(peers.is_lost("192.0.2.1:5000", 278 + LostPeers::silent_seconds));
}

TEST_CASE("of too many lost peers the one silent longest is forgotten", "[http]") {
  LostPeers peers;
  for (std::size_t i = 0; i < LostPeers::peers_max; ++i) {
    peers.lose(std::to_string(i), static_cast<std::int64_t>(i / 1000));
  }
  CHECK(peers.is_lost("0", 50));
  peers.lose("new", 50);
  CHECK(peers.is_lost("0", 50));
  CHECK(peers.is_lost("new", 50));
  CHECK_FALSE(peers.is_lost("1", 50));
}
