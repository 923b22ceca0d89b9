#pragma once

#include <string>
#include <string_view>

#include "server/http/exchange.h"

namespace todoke::http {

/// Whether a decoded path names something below a folder and nothing hidden: it begins with "/",
/// and no segment is empty, begins with "." (so no "..") or holds a control character or "\".
bool is_plain_path(std::string_view path);

/// By the name's ending; application/octet-stream when unknown.
std::string_view content_type_of(std::string_view name);

/// A name that changes with its content, as the web build makes it below /assets/:
/// "boot-4XVQ2K7A.js", "engine.9f86d081.wasm".
bool is_hashed(std::string_view path);

/// The inline styles and scripts of a page, as its security policy names them. The build puts a
/// page's first styles into it, so that the first question needs no second request, and the script
/// that sets what the resident prefers before anything is painted.
InlineSources inline_sources_of(std::string_view page);

/// Whether a request header's list of encodings takes brotli ("br" without q=0).
bool takes_brotli(std::string_view accept_encoding);

/// Whether If-None-Match names this ETag, or is "*".
bool names_etag(std::string_view if_none_match, std::string_view etag);

}  // namespace todoke::http
