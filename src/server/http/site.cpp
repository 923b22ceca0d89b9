#include "server/http/site.h"

#include "server/http/problem.h"
#include "server/http/site_names.h"
#include "server/intake/digest.h"
#include "server/intake/file.h"

namespace todoke::http {

namespace {

namespace fs = std::filesystem;

std::string etag_of(std::string_view bytes) {
  return '"' + intake::sha256_hex(bytes).substr(0, 24) + '"';
}

/// Names below /assets/ change with their content and may be kept for good; everything else is
/// asked for again, which costs a 304.
std::string_view cache_rule(std::string_view path) {
  return is_hashed(path) ? "public, max-age=31536000, immutable" : "no-cache";
}

bool is_below(const fs::path& path, const fs::path& folder) {
  std::error_code error;
  const fs::path real = fs::canonical(path, error);
  if (error) return false;
  const fs::path relative = real.lexically_relative(folder);
  return !relative.empty() && *relative.begin() != "..";
}

fs::path real_path(const fs::path& path) {
  std::error_code error;
  const fs::path real = fs::canonical(path, error);
  return error ? path : real;
}

Reply redirect_to_folder(const Request& request) {
  Reply reply{308, {}, {}, {}, {}};
  std::string place = request.raw_path + "/";
  if (!request.query.empty()) place += "?" + request.query;
  reply.headers.emplace_back("Location", place);
  return reply;
}

}  // namespace

Site::Site(fs::path root, fs::path forms, std::string settings)
    : root_(real_path(root)), forms_(real_path(forms)), settings_(std::move(settings)),
      settings_etag_(etag_of(settings_)) {}

const fs::path& Site::folder_of(std::string_view& path) const {
  constexpr std::string_view forms = "/forms/";
  if (forms_.empty() || !path.starts_with(forms)) return root_;
  path.remove_prefix(forms.size() - 1);
  return forms_;
}

std::shared_ptr<const Site::File> Site::load(const fs::path& path) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  if (error) return nullptr;
  const auto time = fs::last_write_time(path, error);
  if (error) return nullptr;
  const std::lock_guard lock(mutex_);
  auto& known = files_[path.string()];
  if (known != nullptr && known->time == time && known->size == size) return known;
  auto bytes = intake::read_file(path.string());
  if (!bytes) return nullptr;
  File file{time, size, nullptr, etag_of(*bytes), {}};
  if (path.extension() == ".html") file.inline_sources = inline_sources_of(*bytes);
  file.bytes = std::make_shared<const std::string>(std::move(*bytes));
  known = std::make_shared<const File>(std::move(file));
  return known;
}

Reply Site::serve_file(const Request& request, const fs::path& path, std::string_view name) {
  fs::path compressed = path;
  compressed += ".br";
  const auto plain = load(path);
  if (plain == nullptr) return not_found(request);
  auto file = takes_brotli(request.accept_encoding) ? load(compressed) : nullptr;
  const bool is_brotli = file != nullptr;
  if (file == nullptr) file = plain;
  Reply reply{200, std::string(content_type_of(name)), {}, {}, plain->inline_sources};
  reply.headers.emplace_back("ETag", file->etag);
  reply.headers.emplace_back("Cache-Control", cache_rule(name));
  reply.headers.emplace_back("Vary", "Accept-Encoding");
  if (names_etag(request.if_none_match, file->etag)) {
    reply.status = 304;
    return reply;
  }
  if (is_brotli) reply.headers.emplace_back("Content-Encoding", "br");
  reply.body = *file->bytes;
  return reply;
}

Reply Site::serve_settings(const Request& request) {
  Reply reply{200, "application/json", {}, {}, {}};
  reply.headers.emplace_back("ETag", settings_etag_);
  reply.headers.emplace_back("Cache-Control", "no-cache");
  if (names_etag(request.if_none_match, settings_etag_)) {
    reply.status = 304;
  } else {
    reply.body = settings_;
  }
  return reply;
}

Reply Site::not_found(const Request& request) {
  // Someone who followed an old link sees the site's own page; programs see a problem document.
  if (request.accept.find("text/html") != std::string::npos) {
    if (const auto page = load(root_ / "404.html")) {
      return {404, "text/html; charset=utf-8", *page->bytes, {{"Cache-Control", "no-cache"}},
              page->inline_sources};
    }
  }
  return problem(404, "not_found");
}

Reply Site::serve(const Request& request) {
  if (!is_plain_path(request.path)) return not_found(request);
  if (request.path == "/settings.json" && !settings_.empty()) return serve_settings(request);
  std::string_view rest = request.path;
  const fs::path& folder = folder_of(rest);
  const fs::path path = folder / fs::path(rest.substr(1));
  if (!is_below(path, folder)) return not_found(request);
  std::error_code error;
  if (fs::is_regular_file(path, error)) return serve_file(request, path, request.path);
  if (!fs::is_directory(path, error)) return not_found(request);
  const fs::path index = path / "index.html";
  if (!fs::is_regular_file(index, error)) return not_found(request);
  if (!request.path.ends_with('/')) return redirect_to_folder(request);
  return serve_file(request, index, "/index.html");
}

}  // namespace todoke::http
