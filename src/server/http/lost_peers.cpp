#include "server/http/lost_peers.h"

#include <algorithm>

namespace todoke::http {

void LostPeers::lose(std::string_view peer, std::int64_t now_s) {
  const std::lock_guard lock(mutex_);
  if (last_s_.size() >= peers_max && !last_s_.contains(peer)) {
    const auto time_of = [](const auto& one) { return one.second; };
    last_s_.erase(std::ranges::min_element(last_s_, {}, time_of));
  }
  last_s_.insert_or_assign(std::string(peer), now_s);
}

bool LostPeers::is_lost(std::string_view peer, std::int64_t now_s) {
  const std::lock_guard lock(mutex_);
  const auto found = last_s_.find(peer);
  if (found == last_s_.end()) return false;
  if (now_s >= found->second + silent_seconds) {
    last_s_.erase(found);
    return false;
  }
  found->second = now_s;
  return true;
}

}  // namespace todoke::http
