#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace todoke::http {

enum class Method { Get, Post, Put, Patch, Delete, Options, Other };

std::string_view name_of(Method method);

/// All of a request that Todoke reads, free of Drogon. HEAD arrives as Get; its body is dropped
/// on the way out.
struct Request {
  Method method = Method::Get;
  std::string path;      ///< percent-decoded, may hold anything
  std::string raw_path;  ///< as it stood in the request line
  std::string query;     ///< without the question mark
  std::string_view body;
  std::string accept;
  std::string accept_encoding;
  std::string authorization;
  std::string content_digest;
  std::string content_encoding;
  std::string content_type;
  std::string if_none_match;
  std::string origin;
  std::string todoke_code;
  /// Who asks, for counting alone: see asking_address. Never logged, never stored.
  std::string address;
};

/// What a page's policy allows beside the site's own files: " 'sha256-…'" for each inline style
/// and script; "" for none.
struct InlineSources {
  std::string styles;
  std::string scripts;
};

struct Reply {
  int status = 200;
  std::string content_type;
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
  InlineSources inline_sources = {};  ///< of a page
};

}  // namespace todoke::http
