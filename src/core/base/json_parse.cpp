#include <cstdint>

#include "core/base/json.h"
#include "core/base/number_text.h"
#include "core/base/text.h"

namespace todoke {

namespace {

/// One reading of one document, RFC 8259 to the letter. nlohmann's own parser is not used: it lets
/// a key stand twice and nests without a bound, watching it for both costs a second copy of the
/// parser, and its number reading brings the whole of printf into engine.wasm.
class JsonReader {
 public:
  JsonReader(std::string_view text, std::size_t depth_max) : text_(text), depth_max_(depth_max) {}

  bool read_document(Json& value) {
    skip_spaces();
    if (!read_value(value, 0)) return false;
    skip_spaces();
    return at_ == text_.size();
  }

  bool is_too_deep() const { return is_too_deep_; }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  bool take(std::string_view word) {
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }

  void skip_spaces() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c != ' ' && c != '\t' && c != '\n' && c != '\r') return;
      ++at_;
    }
  }

  bool read_value(Json& value, std::size_t depth) {
    switch (peek()) {
      case '{':
      case '[': return read_container(value, depth);
      case '"': value = std::string(); return read_string(*value.get_ptr<std::string*>());
      case 't': value = true; return take("true");
      case 'f': value = false; return take("false");
      case 'n': value = nullptr; return take("null");
      default: return read_number(value);
    }
  }

  bool read_container(Json& value, std::size_t depth) {
    is_too_deep_ |= depth >= depth_max_;
    if (is_too_deep_) return false;
    const bool is_object = take('{');
    if (!is_object) ++at_;
    value = is_object ? Json::object() : Json::array();
    const char end = is_object ? '}' : ']';
    skip_spaces();
    if (take(end)) return true;
    do {
      skip_spaces();
      if (!(is_object ? read_member(value, depth) : read_element(value, depth))) return false;
      skip_spaces();
    } while (take(','));
    return take(end);
  }

  bool read_element(Json& array, std::size_t depth) {
    array.push_back(nullptr);
    return read_value(array.back(), depth + 1);
  }

  bool read_member(Json& object, std::size_t depth) {
    std::string key;
    if (peek() != '"' || !read_string(key)) return false;
    skip_spaces();
    if (!take(':') || object.contains(key)) return false;
    skip_spaces();
    return read_value(object[std::move(key)], depth + 1);
  }

  bool read_string(std::string& text) {
    ++at_;
    while (at_ < text_.size()) {
      const std::size_t begin = at_;
      while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\') {
        if (static_cast<unsigned char>(text_[at_]) < 0x20) return false;
        ++at_;
      }
      text.append(text_, begin, at_ - begin);
      if (take('"')) return true;
      if (!take('\\') || !read_escape(text)) return false;
    }
    return false;
  }

  bool read_escape(std::string& text) {
    constexpr std::string_view names = "\"\\/bfnrt";
    constexpr std::string_view characters = "\"\\/\b\f\n\r\t";
    if (take('u')) return read_unicode_escape(text);
    const std::size_t index = at_ < text_.size() ? names.find(text_[at_]) : names.npos;
    if (index == names.npos) return false;
    ++at_;
    text += characters[index];
    return true;
  }

  bool read_unicode_escape(std::string& text) {
    char32_t c = 0;
    if (!read_four_digits(c)) return false;
    if (c >= 0xD800 && c <= 0xDBFF) {
      char32_t low = 0;
      if (!take("\\u") || !read_four_digits(low) || low < 0xDC00 || low > 0xDFFF) return false;
      c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
    }
    if (c >= 0xDC00 && c <= 0xDFFF) return false;
    append_code_point(text, c);
    return true;
  }

  bool read_four_digits(char32_t& c) {
    for (int i = 0; i < 4; ++i, ++at_) {
      const char digit = peek();
      if (digit >= '0' && digit <= '9') c = c * 16 + static_cast<char32_t>(digit - '0');
      else if (digit >= 'a' && digit <= 'f') c = c * 16 + static_cast<char32_t>(digit - 'a' + 10);
      else if (digit >= 'A' && digit <= 'F') c = c * 16 + static_cast<char32_t>(digit - 'A' + 10);
      else return false;
    }
    return true;
  }

  bool skip_digits() {
    const std::size_t begin = at_;
    while (is_digit(static_cast<unsigned char>(peek()))) ++at_;
    return at_ > begin;
  }

  bool read_number(Json& value) {
    const std::size_t begin = at_;
    take('-');
    if (!take('0') && !skip_digits()) return false;
    bool is_whole = true;
    if (take('.')) {
      is_whole = false;
      if (!skip_digits()) return false;
    }
    if (take('e') || take('E')) {
      is_whole = false;
      if (!take('+')) take('-');
      if (!skip_digits()) return false;
    }
    const std::string_view number = text_.substr(begin, at_ - begin);
    return (is_whole && read_whole(number, value)) || read_double(number, value);
  }

  /// False when it does not fit 64 bits: it is a double then.
  static bool read_whole(std::string_view digits, Json& value) {
    const bool is_negative = digits.starts_with('-');
    if (is_negative) digits.remove_prefix(1);
    constexpr std::uint64_t max = UINT64_MAX;
    std::uint64_t number = 0;
    for (const char c : digits) {
      const auto digit = static_cast<std::uint64_t>(c - '0');
      if (number > (max - digit) / 10) return false;
      number = number * 10 + digit;
    }
    constexpr std::uint64_t lowest = std::uint64_t{1} << 63;
    if (is_negative && number > lowest) return false;
    if (is_negative) value = static_cast<std::int64_t>(0 - number);
    else value = number;
    return true;
  }

  static bool read_double(std::string_view number, Json& value) {
    const double read = number_of_decimal(number);
    value = read;
    return read - read == 0;  // not infinite: 1e999 cannot be written again
  }

  std::string_view text_;
  std::size_t depth_max_;
  std::size_t at_ = 0;
  bool is_too_deep_ = false;
};

}  // namespace

Result<Json> parse_json(std::string_view text, std::size_t depth_max) {
  if (!is_valid_utf8(text)) return fail("not_json", "", "the document is not UTF-8");
  JsonReader reader(text, depth_max);
  Json value;
  if (reader.read_document(value)) return value;
  if (reader.is_too_deep()) return fail("too_deep", "", "the document is nested too deeply");
  return fail("not_json", "", "the document is not valid JSON, or has the same key twice");
}

}  // namespace todoke
