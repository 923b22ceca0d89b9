#include "server/http/look_up_limit.h"

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
  if (now_s >= window.since_s + window_seconds) window = {now_s, 0};
  if (window.tries >= per_minute_) return window.since_s + window_seconds - now_s;
  ++window.tries;
  return 0;
}

/// What has run out goes first; else the whole minute begins anew for everyone, which a flood of
/// addresses can bring about, but each number stays shut after five wrong codes all the same.
void LookUpLimit::make_room(std::int64_t now_s) {
  std::erase_if(windows_, [&](const auto& entry) {
    return now_s >= entry.second.since_s + window_seconds;
  });
  if (windows_.size() >= addresses_max) windows_.clear();
}

std::string household_of(std::string_view address) {
  if (std::ranges::count(address, ':') < 2) return std::string(address);
  if (const auto dotted = address.rfind(':'); address.find('.') != address.npos) {
    return std::string(address.substr(dotted + 1));  // ::ffff:192.0.2.1
  }
  // The first four groups; "::" may stand for some of them, and shortens what is compared.
  std::size_t end = 0;
  for (int groups = 0; groups < 4 && end < address.size(); ++groups) {
    const std::size_t colon = address.find(':', end);
    if (colon == address.npos) return std::string(address);
    end = colon + 1;
  }
  return std::string(address.substr(0, end));
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
