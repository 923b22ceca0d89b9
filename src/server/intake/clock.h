#pragma once

#include <cstdint>
#include <string>

namespace todoke::intake {

/// A moment as the server needs it. Japan has one zone and no summer time: UTC+9.
struct Moment {
  std::int64_t seconds = 0;  ///< since 1970-01-01T00:00:00Z

  std::string date() const;       ///< "2026-11-21" in Japan
  std::string timestamp() const;  ///< "2026-11-21T14:41:00+09:00"
};

/// The system's clock.
Moment now();

}  // namespace todoke::intake
