#include "server/http/settings.h"

#include <algorithm>
#include <tuple>

#include "server/intake/file.h"
#include "server/intake/media_type.h"

namespace todoke::http {

namespace {

/// A TiB, or more hours than anything is kept.
constexpr std::int64_t limit_max = std::int64_t{1} << 40;

/// A source that could end the header's directive, or begin another, is refused.
bool is_origin(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == ':' || c == '/' || c == '.' || c == '-' || c == '*';
  });
}

/// Compared with what browsers send, letter by letter: "https://www.example.jp", nothing behind.
bool is_exact_origin(std::string_view text) {
  const std::size_t scheme = text.find("://");
  return is_origin(text) && scheme != text.npos && scheme > 0 && scheme + 3 < text.size() &&
         text.find_first_of("/*", scheme + 3) == text.npos;
}

using IsOne = bool (*)(std::string_view);

Result<void> read_origins(const Json& document, std::string_view member, IsOne is_one,
                          std::vector<std::string>& origins) {
  const Json* list = find_member(document, member);
  if (list == nullptr) return {};
  if (!list->is_array()) return fail("wrong_type", pointer_to("", member), "not a list");
  origins.clear();
  for (const Json& one : *list) {
    const auto* text = one.get_ptr<const std::string*>();
    if (text == nullptr || !is_one(*text)) {
      return fail("wrong_type", pointer_to("", member), "an entry is no origin");
    }
    origins.push_back(*text);
  }
  return {};
}

Result<void> read_limit(const Json& document, std::string_view member, std::uint64_t& limit) {
  const Json* attachments = find_member(document, "attachments");
  if (attachments == nullptr || find_member(*attachments, member) == nullptr) return {};
  const auto number = integer_of(*attachments, member);
  if (!number || *number <= 0 || *number > limit_max) {
    return fail("wrong_type", pointer_to("/attachments", member), "not a number from 1 to 2^40");
  }
  limit = static_cast<std::uint64_t>(*number);
  return {};
}

Result<void> read_types(const Json& document, std::vector<std::string>& types) {
  const Json* attachments = find_member(document, "attachments");
  const Json* list = attachments == nullptr ? nullptr : find_member(*attachments, "types");
  if (list == nullptr) return {};
  if (!list->is_array() || list->empty()) {
    return fail("wrong_type", "/attachments/types", "not a list of media types");
  }
  types.clear();
  for (const Json& one : *list) {
    const auto* type = one.get_ptr<const std::string*>();
    // What the first bytes cannot prove is never taken.
    if (type == nullptr || intake::extension_of(*type) == "bin") {
      return fail("wrong_type", "/attachments/types", "an entry is no type that Todoke knows");
    }
    types.push_back(*type);
  }
  return {};
}

std::string origin_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  return std::string(url.substr(0, url.find('/', scheme + 3)));
}

}  // namespace

Result<Settings> load_settings(const std::string& path) {
  const auto bytes = intake::read_file(path);
  if (!bytes) return std::unexpected(bytes.error());
  auto document = parse_json(*bytes);
  if (!document) return std::unexpected(document.error());
  if (!document->is_object()) return fail("wrong_type", "", "the settings are no object");
  Settings settings;
  for (auto [member, is_one, origins] :
       {std::tuple{"embed_origins", &is_origin, &settings.embed_origins},
        std::tuple{"site_origins", &is_exact_origin, &settings.site_origins}}) {
    if (auto read = read_origins(*document, member, is_one, *origins); !read) {
      return std::unexpected(read.error());
    }
  }
  if (const Json* attachments = find_member(*document, "attachments");
      attachments != nullptr && !attachments->is_object()) {
    return fail("wrong_type", "/attachments", "not an object");
  }
  for (auto [member, limit] :
       {std::pair{"file_bytes_max", &settings.limits.file_bytes_max},
        std::pair{"application_bytes_max", &settings.limits.application_bytes_max},
        std::pair{"waiting_bytes_max", &settings.limits.waiting_bytes_max},
        std::pair{"waiting_hours", &settings.limits.waiting_hours}}) {
    if (auto read = read_limit(*document, member, *limit); !read) {
      return std::unexpected(read.error());
    }
  }
  if (auto read = read_types(*document, settings.limits.types); !read) {
    return std::unexpected(read.error());
  }
  if (find_member(*document, "look_ups_per_minute") != nullptr) {
    const auto number = integer_of(*document, "look_ups_per_minute");
    if (!number || *number <= 0) {
      return fail("wrong_type", "/look_ups_per_minute", "not a positive number");
    }
    settings.look_ups_per_minute = *number;
  }
  settings.endpoint_origin = origin_of(text_of(*document, "endpoint"));
  if (!settings.endpoint_origin.empty() && !is_origin(settings.endpoint_origin)) {
    return fail("wrong_type", "/endpoint", "the endpoint is no address");
  }
  settings.document = std::move(*document);
  return settings;
}

}  // namespace todoke::http
