#include "server/http/site_names.h"

#include <algorithm>
#include <array>

#include "server/intake/digest.h"

namespace todoke::http {

namespace {

struct Type {
  std::string_view ending;
  std::string_view content_type;
};

constexpr std::array types{
    Type{".css", "text/css; charset=utf-8"},
    Type{".html", "text/html; charset=utf-8"},
    Type{".ico", "image/x-icon"},
    Type{".jpg", "image/jpeg"},
    Type{".js", "text/javascript; charset=utf-8"},
    Type{".json", "application/json"},
    Type{".map", "application/json"},
    Type{".mjs", "text/javascript; charset=utf-8"},
    Type{".pdf", "application/pdf"},
    Type{".png", "image/png"},
    Type{".svg", "image/svg+xml"},
    Type{".txt", "text/plain; charset=utf-8"},
    Type{".wasm", "application/wasm"},
    Type{".webmanifest", "application/manifest+json"},
    Type{".webp", "image/webp"},
    Type{".woff2", "font/woff2"},
};

bool is_plain_segment(std::string_view segment) {
  return !segment.empty() && segment.front() != '.' &&
         std::ranges::none_of(segment, [](char c) {
           return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '\\';
         });
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }

/// esbuild's hashes are eight capitals and digits; others are lower-case hexadecimal. A word of
/// lower-case letters alone is a word.
bool is_hash(std::string_view word) {
  if (word.size() < 8) return false;
  if (std::ranges::all_of(word, [](char c) { return is_digit(c) || is_capital(c); })) return true;
  return std::ranges::all_of(word, is_hex) && std::ranges::any_of(word, is_digit);
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

/// Calls `takes` for each entry of a comma-separated list until it says true.
template <class Takes>
bool any_entry(std::string_view list, Takes takes) {
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    if (takes(trimmed(list.substr(0, comma)))) return true;
    list.remove_prefix(std::min(list.size(), comma + 1));
  }
  return false;
}

}  // namespace

bool is_plain_path(std::string_view path) {
  if (!path.starts_with('/')) return false;
  path.remove_prefix(1);
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    if (!is_plain_segment(path.substr(0, slash))) return false;
    path.remove_prefix(std::min(path.size(), slash + 1));
  }
  return true;
}

std::string_view content_type_of(std::string_view name) {
  for (const Type& type : types) {
    if (name.ends_with(type.ending)) return type.content_type;
  }
  return "application/octet-stream";
}

bool is_hashed(std::string_view path) {
  if (!path.starts_with("/assets/")) return false;
  std::string_view name = path.substr(path.rfind('/') + 1);
  while (!name.empty()) {
    const std::size_t end = std::min(name.find_first_of("-."), name.size());
    if (is_hash(name.substr(0, end))) return true;
    name.remove_prefix(std::min(name.size(), end + 1));
  }
  return false;
}

namespace {

std::string sources_between(std::string_view page, std::string_view open, std::string_view close) {
  std::string sources;
  while (true) {
    const std::size_t begin = page.find(open);
    if (begin == std::string_view::npos) return sources;
    page.remove_prefix(begin + open.size());
    const std::size_t end = page.find(close);
    if (end == std::string_view::npos) return sources;
    sources += " 'sha256-" + intake::sha256_base64(page.substr(0, end)) + "'";
    page.remove_prefix(end + close.size());
  }
}

}  // namespace

InlineSources inline_sources_of(std::string_view page) {
  return {sources_between(page, "<style>", "</style>"),
          sources_between(page, "<script>", "</script>")};
}

bool takes_brotli(std::string_view accept_encoding) {
  return any_entry(accept_encoding, [](std::string_view entry) {
    const std::size_t semicolon = std::min(entry.find(';'), entry.size());
    if (trimmed(entry.substr(0, semicolon)) != "br") return false;
    const std::string_view weight = entry.substr(semicolon);
    return weight.find("q=0") == std::string_view::npos ||
           weight.find_first_of("123456789") != std::string_view::npos;
  });
}

bool names_etag(std::string_view if_none_match, std::string_view etag) {
  return any_entry(if_none_match, [etag](std::string_view entry) {
    if (entry.starts_with("W/")) entry.remove_prefix(2);
    return entry == "*" || entry == etag;
  });
}

}  // namespace todoke::http
