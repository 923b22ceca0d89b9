#include "server/http/port.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <optional>

namespace todoke::http {

namespace {

/// A TCP socket that is closed at the end of the scope.
class Socket {
 public:
  explicit Socket(int family) : handle_(::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0)) {}
  ~Socket() {
    if (handle_ >= 0) ::close(handle_);
  }
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;
  int handle() const { return handle_; }

 private:
  int handle_;
};

/// An address of either family.
struct Address {
  sockaddr_storage storage{};
  socklen_t size = 0;

  sockaddr* get() { return reinterpret_cast<sockaddr*>(&storage); }
  std::uint16_t port() const {
    if (storage.ss_family == AF_INET6) {
      return ntohs(reinterpret_cast<const sockaddr_in6*>(&storage)->sin6_port);
    }
    return ntohs(reinterpret_cast<const sockaddr_in*>(&storage)->sin_port);
  }
};

std::optional<Address> parse(const std::string& text, std::uint16_t port) {
  Address address;
  auto* v4 = reinterpret_cast<sockaddr_in*>(&address.storage);
  auto* v6 = reinterpret_cast<sockaddr_in6*>(&address.storage);
  if (inet_pton(AF_INET, text.c_str(), &v4->sin_addr) == 1) {
    v4->sin_family = AF_INET;
    v4->sin_port = htons(port);
    address.size = sizeof *v4;
  } else if (inet_pton(AF_INET6, text.c_str(), &v6->sin6_addr) == 1) {
    v6->sin6_family = AF_INET6;
    v6->sin6_port = htons(port);
    address.size = sizeof *v6;
  } else {
    return std::nullopt;
  }
  return address;
}

}  // namespace

Result<std::uint16_t> find_port(const std::string& text, std::uint16_t port) {
  auto address = parse(text, port);
  if (!address) return fail("bad_address", "", text + " is no IP address");
  const Socket socket(address->storage.ss_family);
  const int yes = 1;
  // A port whose last connections are still closing is free for us.
  setsockopt(socket.handle(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  if (::bind(socket.handle(), address->get(), address->size) != 0) {
    return fail("port_taken", "",
                "port " + std::to_string(port) + " of " + text + " is taken or not allowed");
  }
  ::getsockname(socket.handle(), address->get(), &address->size);
  return address->port();
}

bool is_listening(const std::string& text, std::uint16_t port) {
  const std::string reachable = text == "0.0.0.0" ? "127.0.0.1" : text == "::" ? "::1" : text;
  auto address = parse(reachable, port);
  if (!address) return false;
  const Socket socket(address->storage.ss_family);
  return ::connect(socket.handle(), address->get(), address->size) == 0;
}

}  // namespace todoke::http
