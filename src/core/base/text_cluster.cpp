#include "core/base/text.h"

namespace todoke {

namespace {

bool is_in(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

/// Grapheme_Extend, as far as it is met in Japan: the half-width ﾞ ﾟ belong to it too.
bool is_extender(char32_t c) {
  if (c < 0x300) return false;
  return c <= 0x36F || is_in(c, 0x1AB0, 0x1AFF) || is_in(c, 0x1DC0, 0x1DFF) ||
         is_in(c, 0x1160, 0x11FF) || is_in(c, 0x200C, 0x200D) || is_in(c, 0x20D0, 0x20FF) ||
         is_in(c, 0x302A, 0x302F) || is_in(c, 0x3099, 0x309A) || is_in(c, 0xFE00, 0xFE0F) ||
         is_in(c, 0xFE20, 0xFE2F) || is_in(c, 0xFF9E, 0xFF9F) || is_in(c, 0x1F3FB, 0x1F3FF) ||
         is_in(c, 0xE0020, 0xE007F) || is_in(c, 0xE0100, 0xE01EF);
}

/// Extended_Pictographic, roughly: what ZWJ joins.
bool is_pictographic(char32_t c) {
  return is_in(c, 0x1F000, 0x1FAFF) || is_in(c, 0x2190, 0x2BFF) || c == 0xA9 || c == 0xAE;
}

bool is_regional(char32_t c) { return is_in(c, 0x1F1E6, 0x1F1FF); }

constexpr char32_t zero_width_joiner = 0x200D;

}  // namespace

// https://www.unicode.org/reports/tr29/#Grapheme_Cluster_Boundary_Rules
// Left out: GB9a to GB9c (spacing marks, prepended marks, Indic conjuncts) and GB6 for modern
// leading jamo in a row: they need large tables, and only the count of characters depends on them.
std::size_t cluster_end(std::string_view text, std::size_t at) {
  const char32_t first = next_code_point(text, at);
  if (first == U'\r' && at < text.size() && text[at] == '\n') return at + 1;  // GB3
  if (is_control(first)) return at;                                           // GB4
  char32_t last = first;
  bool has_pair = false;
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = next_code_point(text, next);
    const bool is_joined = last == zero_width_joiner && is_pictographic(first) &&
                           is_pictographic(c);                             // GB11
    const bool is_flag = !has_pair && is_regional(last) && is_regional(c);  // GB12
    if (!is_extender(c) && !is_joined && !is_flag) break;                   // GB9, GB999
    has_pair |= is_flag;
    last = c;
    at = next;
  }
  return at;
}

std::size_t cluster_count(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) at = cluster_end(text, at);
  return count;
}

std::string_view cut_at_cluster(std::string_view text, std::size_t bytes_max) {
  if (text.size() <= bytes_max) return text;
  std::size_t end = 0;
  while (end < text.size()) {
    const std::size_t next = cluster_end(text, end);
    if (next > bytes_max) break;
    end = next;
  }
  return text.substr(0, end);
}

}  // namespace todoke
