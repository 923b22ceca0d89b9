#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "server/http/exchange.h"

namespace todoke::http {

/// Serves files: the built site, and the forms and settings beside it. A file is read again when
/// its time or size changes, so a rebuilt site needs no restart. Callable from any thread.
class Site {
 public:
  /// `forms` answers under /forms/, `settings` (the document's bytes) at /settings.json; what is
  /// empty is taken from the site folder.
  Site(std::filesystem::path root, std::filesystem::path forms, std::string settings);

  /// Answers a Get. A path that leaves the folders, by whatever spelling, is not found.
  Reply serve(const Request& request);

 private:
  struct File {
    std::filesystem::file_time_type time;
    std::uintmax_t size = 0;
    std::shared_ptr<const std::string> bytes;
    std::string etag;
    InlineSources inline_sources = {};  ///< of a page
  };

  Reply serve_file(const Request& request, const std::filesystem::path& path,
                   std::string_view name);
  Reply serve_settings(const Request& request);
  Reply not_found(const Request& request);
  const std::filesystem::path& folder_of(std::string_view& path) const;
  std::shared_ptr<const File> load(const std::filesystem::path& path);

  std::filesystem::path root_;
  std::filesystem::path forms_;
  std::string settings_;
  std::string settings_etag_;
  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<const File>> files_;
};

}  // namespace todoke::http
