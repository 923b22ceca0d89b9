#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace todoke::http {

/// Connections on which it is not known where the next request begins, since one had a body with
/// two ends (RFC 9112, 6.3: to be closed). Drogon 1.9.0 keeps a connection open that asked for it,
/// whatever an answer says, and lends no handle to close it. By address and port of the peer, in
/// memory, until nothing came for longer than an idle connection stays open. Callable from any
/// thread.
class LostPeers {
 public:
  void lose(std::string_view peer, std::int64_t now_s);
  bool is_lost(std::string_view peer, std::int64_t now_s);

  /// Of so many the one that was silent longest is forgotten for the next.
  static constexpr std::size_t peers_max = 10'000;
  /// Longer than an idle connection lives (host.cpp), so that its number may be another's.
  static constexpr std::int64_t silent_seconds = 90;

 private:
  std::mutex mutex_;
  std::map<std::string, std::int64_t, std::less<>> last_s_;
};

}  // namespace todoke::http
