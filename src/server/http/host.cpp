#include "server/http/host.h"

#include <drogon/drogon.h>
#include <trantor/utils/ConcurrentTaskQueue.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <thread>

#include "core/base/limits.h"
#include "server/http/dispatch.h"
#include "server/http/look_up_limit.h"
#include "server/http/lost_peers.h"
#include "server/http/port.h"
#include "server/http/problem.h"
#include "server/intake/uploads.h"

// The only file that knows Drogon.
namespace todoke::http {

namespace {

using Clock = std::chrono::steady_clock;
using Callback = std::function<void(const drogon::HttpResponsePtr&)>;

/// Requests that wait for the store or are being answered from it; beyond, the answer is 503.
constexpr int waiting_max = 64;
constexpr std::size_t store_threads = 4;
/// How long a stop waits for answers in progress, and then for their last bytes to leave.
constexpr auto finish_max = std::chrono::seconds(20);
/// How often files that nobody claimed are looked for.
constexpr auto tidy_every = std::chrono::minutes(10);
constexpr auto flush_time = std::chrono::milliseconds(150);

Method method_of(drogon::HttpMethod method) {
  switch (method) {
    case drogon::Get: return Method::Get;
    case drogon::Head: return Method::Get;
    case drogon::Post: return Method::Post;
    case drogon::Put: return Method::Put;
    case drogon::Delete: return Method::Delete;
    case drogon::Patch: return Method::Patch;
    case drogon::Options: return Method::Options;
    default: return Method::Other;
  }
}

/// The body is only viewed: the Drogon request must outlive it.
Request to_request(const drogon::HttpRequestPtr& from) {
  Request request;
  request.method = method_of(from->method());
  request.path = from->path();
  request.raw_path = from->getOriginalPath();
  request.query = from->query();
  request.body = from->body();
  request.accept = from->getHeader("accept");
  request.accept_encoding = from->getHeader("accept-encoding");
  request.authorization = from->getHeader("authorization");
  request.content_digest = from->getHeader("content-digest");
  request.content_encoding = from->getHeader("content-encoding");
  request.content_type = from->getHeader("content-type");
  request.if_none_match = from->getHeader("if-none-match");
  request.origin = from->getHeader("origin");
  request.todoke_code = from->getHeader("todoke-code");
  request.address = asking_address(from->peerAddr().toIp(), from->getHeader("x-forwarded-for"));
  return request;
}

/// A body whose end two readers may see in two places: a proxy by its chunks, Drogon by the length.
/// What one of them takes for the next request the other has not asked for (RFC 9112, 6.3).
bool has_two_ends(const drogon::HttpRequestPtr& request) {
  return !request->getHeader("transfer-encoding").empty() &&
         !request->getHeader("content-length").empty();
}

drogon::HttpResponsePtr to_response(Reply reply) {
  auto response = drogon::HttpResponse::newHttpResponse();
  response->setStatusCode(static_cast<drogon::HttpStatusCode>(reply.status));
  if (reply.content_type.empty()) {
    response->setContentTypeCode(drogon::CT_NONE);
  } else {
    response->setContentTypeString(reply.content_type);
  }
  for (auto& [name, value] : reply.headers) response->addHeader(name, std::move(value));
  response->setBody(std::move(reply.body));
  return response;
}

/// One line per request: method, route, status, milliseconds. Never a path, a body or an address.
void log_access(const Request& request, int status, Clock::time_point begin) {
  const auto ms =
      std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin).count();
  std::fprintf(stderr, "%s %s %d %lldms\n", std::string(name_of(request.method)).c_str(),
               std::string(pattern_of(request)).c_str(), status, static_cast<long long>(ms));
}

class Host {
 public:
  explicit Host(Service& service)
      : service_(service), workers_(store_threads, "todoke-store") {}

  /// Files are answered at once on the network's thread; what may wait for the store is not.
  void receive(const drogon::HttpRequestPtr& from, Callback callback) {
    const auto begin = Clock::now();
    Request request = to_request(from);
    const std::string peer = from->peerAddr().toIpPort();
    const std::int64_t now_s = intake::now().seconds;
    if (has_two_ends(from)) lost_.lose(peer, now_s);
    if (lost_.is_lost(peer, now_s)) {
      send_last(request, dressed(service_, request, problem(400, "two_ends")), begin, callback);
      return;
    }
    // A preflight that found the server busy would hide from the page that it may come again.
    if (!needs_store(request)) {
      send(request, answer(service_, request), begin, callback);
      return;
    }
    if (stopping_ || waiting_ >= waiting_max) {
      Reply busy = problem(503, stopping_ ? "server_stopping" : "server_busy");
      send(request, dressed(service_, request, std::move(busy)), begin, callback);
      return;
    }
    ++waiting_;
    workers_.runTaskInQueue([this, from, request = std::move(request), begin,
                             callback = std::move(callback)] {
      send(request, answer(service_, request), begin, callback);
      --waiting_;
    });
  }

  /// Deletes files that waited too long for their application, beside the requests.
  void tidy() {
    if (stopping_ || waiting_ >= waiting_max) return;
    ++waiting_;
    workers_.runTaskInQueue([this] {
      (void)intake::remove_old_uploads(service_.rulebook.limits, *service_.store, intake::now());
      --waiting_;
    });
  }

  /// Takes no more, and returns when all that was taken has been answered.
  void finish() {
    stopping_ = true;
    const auto until = Clock::now() + finish_max;
    while (waiting_ > 0 && Clock::now() < until) {
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    std::this_thread::sleep_for(flush_time);
  }

 private:
  static void send(const Request& request, Reply reply, Clock::time_point begin,
                   const Callback& callback) {
    log_access(request, reply.status, begin);
    callback(to_response(std::move(reply)));
  }

  /// Whatever follows on this connection is refused, too, if Drogon reads it at all.
  static void send_last(const Request& request, Reply reply, Clock::time_point begin,
                        const Callback& callback) {
    log_access(request, reply.status, begin);
    const auto response = to_response(std::move(reply));
    response->setCloseConnection(true);
    callback(response);
  }

  Service& service_;
  LostPeers lost_;
  std::atomic<int> waiting_ = 0;
  std::atomic<bool> stopping_ = false;
  trantor::ConcurrentTaskQueue workers_;
};

/// Signals are taken out of the air by one thread, so no handler runs at a random place.
sigset_t hold_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  return signals;
}

void configure(const Listen& listen, std::uint16_t port, const intake::Limits& limits) {
  auto& app = drogon::app();
  // A body stays in memory: Drogon's files for large bodies would put answers on the disk.
  // A little more than what is taken still gets a problem document; beyond, Drogon's bare 413.
  const std::size_t body_max = limits.application_bytes_max + 8 * 1024 * 1024;
  app.setClientMaxBodySize(body_max).setClientMaxMemoryBodySize(body_max);
  app.setUploadPath(listen.scratch);
  app.setThreadNum(listen.threads);
  app.setIdleConnectionTimeout(60).setPipeliningRequestsNumber(16).setMaxConnectionNum(5000);
  app.setKeepaliveRequestsNumber(10'000);
  app.enableServerHeader(false).enableGzip(false).enableBrotli(false);
  app.disableSigtermHandling();
  // Drogon's own messages may quote a request.
  app.setLogLevel(trantor::Logger::kFatal);
  app.addListener(listen.address, port);
}

void announce(const std::string& address, std::uint16_t port) {
  while (!is_listening(address, port)) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  const bool is_v6 = address.contains(':');
  std::printf("Todoke listens at http://%s%s%s:%d/\n", is_v6 ? "[" : "", address.c_str(),
              is_v6 ? "]" : "", port);
  std::fflush(stdout);
}

}  // namespace

int serve(Service& service, const Listen& listen) {
  const auto port = find_port(listen.address, listen.port);
  if (!port) {
    std::fprintf(stderr, "todoke-server: %s\n", port.error().detail.c_str());
    return 1;
  }
  const sigset_t signals = hold_signals();
  Host host(service);
  configure(listen, *port, service.settings.limits);
  auto& app = drogon::app();
  app.registerPreRoutingAdvice([&host](const drogon::HttpRequestPtr& request,
                                       drogon::AdviceCallback&& callback,
                                       drogon::AdviceChainCallback&&) {
    host.receive(request, std::move(callback));
  });
  std::thread listener;
  app.registerBeginningAdvice([&] {
    host.tidy();
    app.getLoop()->runEvery(tidy_every, [&host] { host.tidy(); });
    listener = std::thread([&] {
      announce(listen.address, *port);
      int signal = 0;
      sigwait(&signals, &signal);
      host.finish();
      drogon::app().quit();
    });
  });
  app.run();
  listener.join();
  return 0;
}

}  // namespace todoke::http
