#include "core/field/name_characters.h"

#include <algorithm>

#include "core/base/text.h"

namespace todoke {

namespace {

constexpr std::string_view kanji_document = "names/kanji";
constexpr std::string_view latin_document = "names/latin";
constexpr std::string_view jis_x_0213_document = "names/jis_x_0213";

constexpr char32_t first_kanji = 0x4E00;
constexpr char32_t last_kanji = 0x9FFF;

bool is_latin_with_mark(char32_t c) {
  return (c >= 0xC0 && c < 0x250 && c != U'×' && c != U'÷') || (c >= 0x1E00 && c < 0x1F00);
}

/// Ideographs but 々〆〇, which every office can write.
bool is_ideograph(char32_t c) { return is_kanji(c) && c > 0x3007; }

/// What every office can write beside kanji: JIS X 0201 and the signs, kana, Greek and Cyrillic
/// letters of JIS X 0208.
bool is_plain_sign(char32_t c) {
  return c < 0x80 || (c >= 0x3001 && c <= 0x3015) || (c >= 0x3041 && c <= 0x3093) ||
         (c >= 0x309B && c <= 0x309E) || (c >= 0x30A1 && c <= 0x30F6) ||
         (c >= 0x30FB && c <= 0x30FE) || (c >= 0xFF01 && c <= 0xFF5E) ||
         (c >= 0xFF61 && c <= 0xFF9F) || (c >= 0x391 && c <= 0x3C9) ||
         (c >= 0x410 && c <= 0x44F) || (c >= 0x2010 && c <= 0x2026) || c == 0x2212 ||
         is_space(c);
}

/// A bit for each character from U+4E00, four in a hexadecimal digit, the first the highest.
bool has_bit(std::string_view digits, char32_t c) {
  const std::size_t at = (c - first_kanji) / 4;
  if (c < first_kanji || c > last_kanji || at >= digits.size()) return false;
  const char digit = digits[at];
  const int bits = digit <= '9' ? digit - '0' : digit - 'a' + 10;
  return (bits >> (3 - (c - first_kanji) % 4) & 1) != 0;
}

/// One character as a resident sees it.
struct Cluster {
  std::string_view text;
  char32_t base = 0;
  bool is_alone = true;  ///< no variation selector or mark behind it
};

Cluster cluster_at(std::string_view name, std::size_t& at) {
  const std::size_t begin = at;
  Cluster cluster;
  cluster.base = next_code_point(name, at);
  cluster.is_alone = at == cluster_end(name, begin);
  at = cluster_end(name, begin);
  cluster.text = name.substr(begin, at - begin);
  return cluster;
}

std::string_view document_for(char32_t c) {
  if (is_ideograph(c)) return kanji_document;
  return is_latin_with_mark(c) ? latin_document : std::string_view();
}

/// One of the kanji that a document lists.
bool is_listed(const Library& library, std::string_view name, char32_t c) {
  const Json* document = library.find(name);
  if (document == nullptr) return false;
  std::string one;
  append_code_point(one, c);
  return has_bit(text_of(*document, "kanji"), c) ||
         text_of(*document, "elsewhere").find(one) != std::string_view::npos;
}

/// One or several, as ﾀﾞ has a letter and a mark.
bool is_all_plain_signs(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_plain_sign(next_code_point(text, at))) return false;
  }
  return true;
}

std::optional<CharacterSet> set_of(const Library& library, const Cluster& cluster) {
  if (is_all_plain_signs(cluster.text)) return CharacterSet::JisX0208;
  if (!cluster.is_alone) return CharacterSet::Outside;
  if (!is_ideograph(cluster.base)) return CharacterSet::Outside;
  if (library.find(kanji_document) == nullptr) return std::nullopt;
  if (is_listed(library, kanji_document, cluster.base)) return CharacterSet::JisX0208;
  if (library.find(jis_x_0213_document) == nullptr) return std::nullopt;
  return is_listed(library, jis_x_0213_document, cluster.base) ? CharacterSet::JisX0213
                                                               : CharacterSet::Outside;
}

/// Whether offices that know this set can write the character. Who knows no more than JIS X 0208
/// needs no other document to tell.
bool is_known(const Library& library, CharacterSet known, const Cluster& cluster) {
  return set_of(library, cluster).value_or(CharacterSet::Outside) <= known;
}

/// The one plain sign that a kana and its mark make: が of か and U+3099, as macOS and iOS give it.
/// Empty when they make none.
std::string joined_kana(const Cluster& cluster) {
  std::string joined = widen_kana(cluster.text);
  std::size_t at = 0;
  const bool is_plain = !joined.empty() && is_plain_sign(next_code_point(joined, at));
  return is_plain && at == joined.size() ? joined : std::string();
}

/// What stands in for a character that they cannot write; empty when nothing usually does. One with
/// a variation selector is written without it.
std::string substitute_of(const Library& library, CharacterSet known, const Cluster& cluster) {
  if (std::string joined = joined_kana(cluster); !joined.empty()) return joined;
  std::string base;
  append_code_point(base, cluster.base);
  if (is_known(library, known, {base, cluster.base, true})) return base;
  const Json* document = library.find(document_for(cluster.base));
  const Json* list = document == nullptr ? nullptr : find_member(*document, "substitutes");
  return list == nullptr ? std::string() : std::string(text_of(*list, base));
}

void add_to_list(std::string& list, std::string_view one) {
  if (!list.empty()) list += "・";
  list += one;
}

}  // namespace

CharacterSet office_characters(const Json& settings) {
  return text_of(settings, "name_characters") == "jis_x_0213" ? CharacterSet::JisX0213
                                                              : CharacterSet::JisX0208;
}

void want_name_characters(std::string_view name, CharacterSet known, Names& names) {
  const auto want = [&](std::string_view document) {
    if (document.empty() || std::ranges::find(names, document) != names.end()) return;
    names.emplace_back(document);
  };
  for (std::size_t at = 0; at < name.size();) {
    const char32_t base = cluster_at(name, at).base;
    want(document_for(base));
    if (is_ideograph(base) && known == CharacterSet::JisX0213) want(jis_x_0213_document);
  }
}

std::optional<Substitute> find_substitute(const Library& library, CharacterSet known,
                                          std::string_view name) {
  Names documents;
  want_name_characters(name, known, documents);
  for (const std::string& document : documents) {
    if (library.find(document) == nullptr) return std::nullopt;
  }
  Substitute found;
  bool is_whole = true;
  for (std::size_t at = 0; at < name.size();) {
    const Cluster cluster = cluster_at(name, at);
    if (is_known(library, known, cluster)) {
      found.text += cluster.text;
      continue;
    }
    found.is_needed = true;
    const std::string other = substitute_of(library, known, cluster);
    is_whole = is_whole && !other.empty();
    found.text += other;
    add_to_list(found.from, cluster.text);
    add_to_list(found.to, other);
  }
  if (!is_whole) found.text = found.to = {};
  return found;
}

std::optional<CharacterSet> character_set_of(const Library& library, std::string_view text) {
  std::size_t at = 0;
  return set_of(library, cluster_at(text, at));
}

}  // namespace todoke
