#pragma once

#include <cstdint>
#include <string>

namespace todoke {

/// A file that the resident chose. The bytes stay with the host (browser or server); the core
/// knows only what is needed to check and to describe it.
struct Attachment {
  std::string id;          ///< UUID made by the host when the file was chosen
  std::string name;        ///< as on the device, at most 255 bytes of UTF-8, no path
  std::string media_type;  ///< found from the content, not from the name: "image/jpeg"
  std::uint64_t bytes = 0;
  std::string sha256;      ///< lower-case hex of the content

  bool operator==(const Attachment&) const = default;
};

}  // namespace todoke
