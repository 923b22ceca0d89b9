#include "core/base/text.h"

#include <cstdint>

namespace todoke {

namespace {

bool is_in(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

/// How many bytes a well-formed sequence with this first byte has; 0 for a byte that begins none.
std::size_t sequence_length(unsigned char first) {
  if (first < 0x80) return 1;
  if (first < 0xC2) return 0;
  if (first < 0xE0) return 2;
  if (first < 0xF0) return 3;
  return first < 0xF5 ? 4 : 0;
}

/// Reads one code point strictly; false leaves `at` where it is.
bool read_strictly(std::string_view text, std::size_t& at, char32_t& c) {
  const auto byte = [&](std::size_t offset) {
    return static_cast<unsigned char>(text[at + offset]);
  };
  const std::size_t length = sequence_length(byte(0));
  if (length == 0 || at + length > text.size()) return false;
  c = length == 1 ? byte(0) : byte(0) & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return false;
    c = (c << 6) | (byte(i) & 0x3Fu);
  }
  const bool is_overlong = (length == 3 && c < 0x800) || (length == 4 && c < 0x10000);
  if (is_overlong || is_in(c, 0xD800, 0xDFFF) || c > 0x10FFFF) return false;
  at += length;
  return true;
}

/// Makes a text from each code point of another.
template <class Change>
std::string change_each(std::string_view text, Change change) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) change(result, next_code_point(text, at));
  return result;
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
  char32_t c = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!read_strictly(text, at, c)) return false;
  }
  return true;
}

std::string to_valid_utf8(std::string_view text) {
  if (is_valid_utf8(text)) return std::string(text);
  return change_each(text, append_code_point);
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
  char32_t c = 0;
  if (read_strictly(text, at, c)) return c;
  ++at;
  return replacement_character;
}

void append_code_point(std::string& text, char32_t c) {
  if (c > 0x10FFFF || is_in(c, 0xD800, 0xDFFF)) c = replacement_character;
  const auto byte = [&](char32_t value) { text += static_cast<char>(value); };
  const auto tail = [&](int shift) { byte(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) {
    byte(c);
  } else if (c < 0x800) {
    byte(0xC0 | (c >> 6));
    tail(0);
  } else if (c < 0x10000) {
    byte(0xE0 | (c >> 12));
    tail(6);
    tail(0);
  } else {
    byte(0xF0 | (c >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

bool is_digit(char32_t c) { return is_in(c, U'0', U'9'); }

bool is_space(char32_t c) {
  return is_in(c, 0x09, 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || is_in(c, 0x2000, 0x200B) ||
         is_in(c, 0x2028, 0x2029) || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool is_hyphen(char32_t c) {
  switch (c) {
    case 0x002D: case 0x2010: case 0x2011: case 0x2013: case 0x2014: case 0x2015: case 0x2212:
    case 0x30FC: case 0xFF0D: case 0xFF70: case 0xFE63: case 0x2500: return true;
    default: return false;
  }
}

bool is_control(char32_t c) {
  return c < 0x20 || is_in(c, 0x7F, 0x9F) || is_in(c, 0x200E, 0x200F) ||
         is_in(c, 0x2028, 0x202E) || is_in(c, 0x2060, 0x206F) || is_in(c, 0xFFF0, 0xFFFB);
}

bool is_hiragana(char32_t c) { return is_in(c, 0x3041, 0x3096); }

bool is_katakana(char32_t c) { return is_in(c, 0x30A1, 0x30FA); }

bool is_kanji(char32_t c) {
  return is_in(c, 0x3400, 0x4DBF) || is_in(c, 0x4E00, 0x9FFF) || is_in(c, 0xF900, 0xFAFF) ||
         is_in(c, 0x20000, 0x3FFFF) || is_in(c, 0x3005, 0x3007);
}

std::string_view trim(std::string_view text) {
  std::size_t begin = text.size();
  std::size_t end = text.size();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    if (is_space(next_code_point(text, at))) continue;
    if (begin == text.size()) begin = here;
    end = at;
  }
  return text.substr(begin, end - begin);
}

std::string fold_spaces(std::string_view text, std::string_view space) {
  bool is_after_space = false;
  return change_each(trim(text), [&](std::string& result, char32_t c) {
    if (!is_space(c)) append_code_point(result, c);
    else if (!is_after_space) result += space;
    is_after_space = is_space(c);
  });
}

std::string remove_spaces(std::string_view text) {
  return change_each(text, [](std::string& result, char32_t c) {
    if (!is_space(c)) append_code_point(result, c);
  });
}

std::string normalise_lines(std::string_view text) {
  bool is_after_return = false;
  return change_each(text, [&](std::string& result, char32_t c) {
    const bool is_second_of_pair = c == U'\n' && is_after_return;
    is_after_return = c == U'\r';
    if (is_second_of_pair) return;
    if (c == U'\r' || c == U'\n' || c == 0x85 || c == 0x2028 || c == 0x2029) result += '\n';
    else if (c == U'\t' || !is_control(c)) append_code_point(result, c);
  });
}

std::string to_half_width(std::string_view text) {
  return change_each(text, [](std::string& result, char32_t c) {
    if (is_in(c, 0xFF01, 0xFF5E)) c -= 0xFEE0;
    else if (c == 0x3000) c = U' ';
    else if (c == 0xFFE5) c = U'¥';
    append_code_point(result, c);
  });
}

std::string to_full_width(std::string_view text) {
  return change_each(text, [](std::string& result, char32_t c) {
    if (is_in(c, 0x21, 0x7E)) c += 0xFEE0;
    else if (c == U' ') c = 0x3000;
    append_code_point(result, c);
  });
}

std::string unify_hyphens(std::string_view text) {
  std::string result;
  bool is_after_digit = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    char32_t c = next_code_point(text, at);
    const bool is_start = is_after_digit && is_hyphen(c);
    is_after_digit = is_digit(c);
    if (!is_start) {
      append_code_point(result, c);
      continue;
    }
    while (at < text.size()) {
      std::size_t next = at;
      c = next_code_point(text, next);
      if (!is_hyphen(c)) break;
      at = next;
    }
    if (at < text.size() && is_digit(c)) result += '-';
    else result += text.substr(here, at - here);
  }
  return result;
}

}  // namespace todoke
