#include "server/intake/multipart.h"

#include <algorithm>
#include <optional>

namespace todoke::intake {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool equals_ignoring_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// One parameter of a header value after its first word: `form-data; name="x"; filename="y"`.
/// Browsers write " inside a name as %22 (HTML, multipart/form-data encoding), so a quoted
/// value ends at the next quote.
std::optional<std::string_view> parameter_of(std::string_view value, std::string_view key) {
  std::size_t at = value.find(';');
  while (at != std::string_view::npos) {
    std::string_view rest = trimmed(value.substr(at + 1));
    const std::size_t equals = rest.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    const std::string_view name = trimmed(rest.substr(0, equals));
    rest.remove_prefix(equals + 1);
    std::string_view content;
    if (rest.starts_with('"')) {
      const std::size_t quote = rest.find('"', 1);
      if (quote == std::string_view::npos) return std::nullopt;
      content = rest.substr(1, quote - 1);
      rest.remove_prefix(quote + 1);
    } else {
      content = trimmed(rest.substr(0, rest.find(';')));
    }
    if (equals_ignoring_case(name, key)) return content;
    const std::size_t next = rest.find(';');
    if (next == std::string_view::npos) return std::nullopt;
    at = static_cast<std::size_t>(rest.data() - value.data()) + next;
  }
  return std::nullopt;
}

std::string_view first_word(std::string_view value) {
  return trimmed(value.substr(0, value.find(';')));
}

/// The name in a part's header block, or nothing when it has none or two.
std::optional<std::string> name_in(std::string_view headers) {
  std::optional<std::string> name;
  while (!headers.empty()) {
    const std::string_view line = headers.substr(0, headers.find("\r\n"));
    headers.remove_prefix(std::min(headers.size(), line.size() + 2));
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    if (!equals_ignoring_case(trimmed(line.substr(0, colon)), "content-disposition")) continue;
    const std::string_view value = trimmed(line.substr(colon + 1));
    const auto given = parameter_of(value, "name");
    if (name || !given || given->empty()) return std::nullopt;
    if (!equals_ignoring_case(first_word(value), "form-data")) return std::nullopt;
    name = std::string(*given);
  }
  return name;
}

std::unexpected<Error> malformed(std::string detail) {
  return fail("malformed_upload", "", std::move(detail));
}

bool has(const std::vector<Part>& parts, std::string_view name) {
  return std::ranges::any_of(parts, [name](const Part& part) { return part.name == name; });
}

}  // namespace

std::string boundary_of(std::string_view content_type) {
  if (!equals_ignoring_case(first_word(content_type), "multipart/form-data")) return {};
  const auto boundary = parameter_of(content_type, "boundary");
  // RFC 2046: one to seventy characters.
  if (!boundary || boundary->empty() || boundary->size() > 70) return {};
  return std::string(*boundary);
}

Result<std::vector<Part>> read_multipart(std::string_view body, std::string_view boundary) {
  const std::string opening = "--" + std::string(boundary);
  const std::string delimiter = "\r\n" + opening;
  if (!body.starts_with(opening)) return malformed("the body does not begin with its boundary");
  body.remove_prefix(opening.size());
  std::vector<Part> parts;
  while (!body.starts_with("--")) {
    if (!body.starts_with("\r\n")) return malformed("a boundary line goes on after its boundary");
    body.remove_prefix(2);
    const std::size_t blank = body.find("\r\n\r\n");
    if (blank == std::string_view::npos) return malformed("a part has no end of its headers");
    auto name = name_in(body.substr(0, blank));
    if (!name) return malformed("a part has no name, or more than one");
    body.remove_prefix(blank + 4);
    // An empty part's delimiter may share the line end that closes the headers; browsers write
    // both line ends, so only the plain form is taken.
    const std::size_t end = body.find(delimiter);
    if (end == std::string_view::npos) return malformed("the body ends within a part");
    if (has(parts, *name)) return malformed("two parts have the same name");
    if (parts.size() == parts_max) return malformed("there are too many parts");
    parts.push_back({std::move(*name), body.substr(0, end)});
    body.remove_prefix(end + delimiter.size());
  }
  return parts;
}

}  // namespace todoke::intake
