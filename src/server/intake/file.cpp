#include "server/intake/file.h"

#include <cstdio>
#include <memory>

namespace todoke::intake {

Result<std::string> read_file(const std::string& path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             std::fclose);
  if (file == nullptr) return fail("unreadable_file", "", "cannot open " + path);
  std::string bytes;
  char buffer[64 * 1024];
  while (const std::size_t size = std::fread(buffer, 1, sizeof buffer, file.get())) {
    bytes.append(buffer, size);
  }
  if (std::ferror(file.get()) != 0) return fail("unreadable_file", "", "cannot read " + path);
  return bytes;
}

}  // namespace todoke::intake
