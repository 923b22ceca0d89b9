#include "server/http/staff_token.h"

#include <fcntl.h>
#include <openssl/rand.h>
#include <unistd.h>

#include <array>
#include <filesystem>

#include "core/base/verify.h"
#include "server/intake/file.h"

namespace todoke::http {

namespace {

std::string make_token() {
  std::array<unsigned char, 32> bytes;
  VERIFY(RAND_bytes(bytes.data(), bytes.size()) == 1, "the system gives no random numbers");
  constexpr std::string_view digits = "0123456789abcdef";
  std::string token;
  for (const unsigned char byte : bytes) {
    token += digits[byte >> 4];
    token += digits[byte & 15];
  }
  return token;
}

Result<void> write_new(const std::string& path, const std::string& line) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return fail("unreadable_file", "", "cannot make " + path);
  const auto written = ::write(file, line.data(), line.size());
  const bool closed = ::close(file) == 0;
  if (written != static_cast<ssize_t>(line.size()) || !closed) {
    return fail("unreadable_file", "", "cannot write " + path);
  }
  return {};
}

}  // namespace

Result<std::string> load_staff_token(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) {
    if (auto made = write_new(path, make_token() + "\n"); !made) {
      return std::unexpected(made.error());
    }
  }
  auto bytes = intake::read_file(path);
  if (!bytes) return bytes;
  std::string token = bytes->substr(0, bytes->find_first_of("\r\n"));
  if (token.size() < 16) return fail("bad_token", "", "the staff token in " + path + " is short");
  return token;
}

}  // namespace todoke::http
