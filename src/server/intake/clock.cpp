#include "server/intake/clock.h"

#include <chrono>
#include <format>

namespace todoke::intake {

namespace {

std::chrono::sys_seconds in_japan(std::int64_t seconds) {
  return std::chrono::sys_seconds(std::chrono::seconds(seconds) + std::chrono::hours(9));
}

}  // namespace

std::string Moment::date() const { return std::format("{:%F}", in_japan(seconds)); }

std::string Moment::timestamp() const {
  return std::format("{:%FT%T}+09:00", in_japan(seconds));
}

Moment now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::seconds>(since).count()};
}

}  // namespace todoke::intake
