#include "server/http/look_up_limit.h"

#include <arpa/inet.h>

#include <algorithm>

namespace todoke::http {

std::int64_t LookUpLimit::seconds_to_wait(std::string_view address, std::int64_t now_s) {
  const std::lock_guard lock(mutex_);
  auto found = windows_.find(address);
  if (found == windows_.end()) {
    if (windows_.size() >= addresses_max) make_room(now_s);
    found = windows_.emplace(address, Window{now_s, 0}).first;
  }
  Window& window = found->second;
  if (is_over(window, now_s)) window = {now_s, 0};
  if (window.tries >= per_minute_) return window.since_s + window_seconds - now_s;
  ++window.tries;
  return 0;
}

/// A window that begins in the future is of before the clock was set back.
bool LookUpLimit::is_over(const Window& window, std::int64_t now_s) {
  return now_s < window.since_s || now_s >= window.since_s + window_seconds;
}

/// What has run out goes first; else the whole minute begins anew for everyone, which a flood of
/// addresses can bring about, but each number stays shut after five wrong codes all the same.
void LookUpLimit::make_room(std::int64_t now_s) {
  std::erase_if(windows_, [&](const auto& entry) { return is_over(entry.second, now_s); });
  if (windows_.size() >= addresses_max) windows_.clear();
}

/// Some proxies add a port: "192.0.2.1:50001", "[2001:db8::1]:50001", "[2001:db8::1]".
std::string_view without_port(std::string_view address) {
  if (address.starts_with('[')) return address.substr(1, address.find(']') - 1);
  const std::size_t colon = address.find(':');
  return colon == address.rfind(':') ? address.substr(0, colon) : address;
}

std::string household_of(std::string_view written) {
  const std::string address(without_port(written));
  in_addr v4{};
  if (inet_pton(AF_INET, address.c_str(), &v4) == 1) return address;
  in6_addr read{};
  // What is no address would be another one each time: all of them are one.
  if (inet_pton(AF_INET6, address.c_str(), &read) != 1) return "";
  const auto* bytes = reinterpret_cast<const unsigned char*>(&read);
  char text[INET6_ADDRSTRLEN] = {};
  if (IN6_IS_ADDR_V4MAPPED(&read)) {  // ::ffff:192.0.2.1
    return inet_ntop(AF_INET, bytes + 12, text, sizeof text);
  }
  // However it is written, the first 64 bits are one household's network; ::1 is this machine.
  if (IN6_IS_ADDR_LOOPBACK(&read)) return "::1";
  std::fill(read.s6_addr + 8, read.s6_addr + 16, 0);
  return inet_ntop(AF_INET6, &read, text, sizeof text);
}

std::string asking_address(std::string_view peer, std::string_view forwarded_for) {
  const bool is_here = peer.starts_with("127.") || peer == "::1" ||
                       peer.starts_with("::ffff:127.");
  std::string_view last = forwarded_for.substr(std::min(forwarded_for.rfind(',') + 1,
                                                        forwarded_for.size()));
  while (last.starts_with(' ')) last.remove_prefix(1);
  while (last.ends_with(' ')) last.remove_suffix(1);
  return household_of(is_here && !last.empty() ? last : peer);
}

}  // namespace todoke::http
