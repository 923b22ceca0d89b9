#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace todoke::http {

/// How often one address may look up applications: whoever guesses numbers gets nowhere, and a
/// resident who tries a few times notices nothing. Another one counts batches of events, which
/// would else fill the disk. In memory, at most `addresses_max` addresses;
/// nothing about them is kept longer than a minute or written anywhere. Callable from any thread.
class LookUpLimit {
 public:
  explicit LookUpLimit(std::int64_t per_minute) : per_minute_(per_minute) {}

  /// Counts one try. 0: go on; else the seconds until the next try is taken.
  std::int64_t seconds_to_wait(std::string_view address, std::int64_t now_s);

  static constexpr std::size_t addresses_max = 10'000;
  static constexpr std::int64_t window_seconds = 60;

 private:
  struct Window {
    std::int64_t since_s = 0;
    std::int64_t tries = 0;
  };
  static bool is_over(const Window& window, std::int64_t now_s);
  void make_room(std::int64_t now_s);

  std::int64_t per_minute_;
  std::mutex mutex_;
  std::map<std::string, Window, std::less<>> windows_;
};

/// Who is counted as one: an IPv4 address, or the half of an IPv6 address that one household has.
std::string household_of(std::string_view address);

/// The address of who asked: the peer, or, when the peer is a proxy on this machine, the last
/// address that the proxy wrote into X-Forwarded-For. What came before that anybody can write.
std::string asking_address(std::string_view peer, std::string_view forwarded_for);

}  // namespace todoke::http
