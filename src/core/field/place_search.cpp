#include "core/field/place_search.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/field/reading.h"

namespace todoke {

namespace {

constexpr std::size_t text_bytes_max = 180;
constexpr std::size_t romaji_length_max = 3;

std::string_view lines_of(const Library& library, std::string_view document) {
  const Json* found = library.find(document);
  return found == nullptr ? std::string_view() : text_of(*found, "lines");
}

struct Line {
  std::string_view code;
  std::string_view names;  ///< the name, and behind a tab its readings

  std::string_view name() const { return names.substr(0, names.find('\t')); }
  FoundPlace place() const { return {std::string(code), std::string(name())}; }
};

Line read_line(std::string_view line) {
  const std::size_t tab = std::min(line.find('\t'), line.size());
  return {line.substr(0, tab), line.substr(std::min(tab + 1, line.size()))};
}

/// Calls `use(line)` until it says true.
template <class Use>
void for_each_line(std::string_view lines, Use use) {
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    if (use(read_line(lines.substr(0, end)))) return;
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
}

/// Bank data knows no small kana.
std::string enlarge_kana(std::string_view text) {
  constexpr std::u32string_view small = U"ァィゥェォッャュョヮ";
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    append_code_point(result, small.find(c) == small.npos ? c : c + 1);
  }
  return result;
}

std::string upper(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

/// The syllable that the text begins with, and its length taken from the text; "" if none.
std::string_view take_syllable(const Json& table, std::string_view& text) {
  for (std::size_t length = std::min(romaji_length_max, text.size()); length > 0; --length) {
    const std::string_view kana = text_of(table, text.substr(0, length));
    if (kana.empty()) continue;
    text.remove_prefix(length);
    return kana;
  }
  return {};
}

bool begins_syllable(const Json& table, std::string_view text) {
  const auto* syllables = table.get_ptr<const Json::object_t*>();
  if (syllables == nullptr) return false;
  const auto next = syllables->lower_bound(std::string(text));
  return next != syllables->end() && next->first.starts_with(text);
}

/// "mizuho" as ミズホ by the index's table; what ends in the middle of a syllable is read up to
/// there. Empty when it is no romaji.
std::string read_romaji(const Json& table, std::string_view text) {
  std::string kana;
  while (!text.empty() && text != "n") {
    if (const std::string_view syllable = take_syllable(table, text); !syllable.empty()) {
      kana += syllable;
    } else if (text.size() > 1 && text[0] == text[1]) {
      kana += "ツ";
      text.remove_prefix(1);
    } else {
      return begins_syllable(table, text) ? kana : std::string();
    }
  }
  return kana;
}

std::string replaced(std::string text, std::string_view typed, std::string_view sought) {
  const std::size_t at = typed.empty() ? text.npos : text.find(typed);
  return at == text.npos ? text : text.replace(at, typed.size(), sought);
}

void add(std::vector<std::string>& needles, std::string text) {
  if (text.empty() || std::find(needles.begin(), needles.end(), text) != needles.end()) return;
  needles.push_back(std::move(text));
}

/// A needle, and the same with the words that the data has for what people say.
void add_alike(std::vector<std::string>& needles, const Json* index, const std::string& text) {
  add(needles, text);
  const Json* alike = index == nullptr ? nullptr : find_member(*index, "alike");
  if (alike == nullptr || !alike->is_array()) return;
  std::string other = text;
  for (const Json& pair : *alike) {
    if (!pair.is_array() || pair.size() != 2) continue;
    const std::string_view typed = answer_text(pair[0]);
    const std::string_view sought = answer_text(pair[1]);
    if (!sought.empty() && text.find(sought) != text.npos) continue;
    other = replaced(std::move(other), typed, sought);
  }
  add(needles, std::move(other));
}

std::vector<std::string> needles_of(const Library& library, std::string_view text) {
  const Json* index = library.find(bank_index);
  const std::string plain = to_half_width(fold_spaces(text));
  std::vector<std::string> needles;
  add_alike(needles, index, upper(plain));
  const std::string solid = remove_spaces(plain);
  add_alike(needles, index, enlarge_kana(to_katakana(solid)));
  const Json* romaji = index == nullptr ? nullptr : find_member(*index, "romaji");
  if (romaji == nullptr || solid.empty()) return needles;
  std::string lower;
  for (const char c : solid) lower += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  if (const std::string kana = read_romaji(*romaji, lower); !kana.empty()) {
    add_alike(needles, index, kana);
  }
  return needles;
}

enum Rank : std::size_t { Same, Beginning, Inside, None };

Rank rank_of(const Line& line, std::string_view text, const std::vector<std::string>& needles) {
  Rank best = None;
  const std::string_view name = line.name();
  if (!line.code.empty() && line.code.starts_with(text)) {
    best = line.code == text ? Same : Beginning;
  }
  for (const std::string& needle : needles) {
    if (best == Same) break;
    for (std::size_t at = line.names.find(needle); at != line.names.npos && best > Beginning;
         at = line.names.find(needle, at + 1)) {
      const char before = at == 0 ? '\t' : line.names[at - 1];
      best = before == '\t' || before == ' ' ? Beginning : Inside;
    }
    if (name == needle) best = Same;
  }
  return best;
}

}  // namespace

std::string branches_document(std::string_view bank_code) {
  if (bank_code.size() != 4 || !is_all_digits(bank_code)) return {};
  return "bank/" + std::string(bank_code);
}

FoundPlaces search_places(const Library& library, std::string_view document, std::string_view text,
                          std::size_t count_max) {
  FoundPlaces found;
  const std::string_view lines = lines_of(library, document);
  if (lines.empty() || text.size() > text_bytes_max) return found;
  const std::vector<std::string> needles = needles_of(library, text);
  if (needles.empty()) return found;
  const std::string code = to_half_width(trim(text));
  std::vector<FoundPlace> ranked[None];
  for_each_line(lines, [&](const Line& line) {
    const Rank rank = rank_of(line, code, needles);
    if (rank == None) return false;
    ++found.count;
    if (ranked[rank].size() < count_max) ranked[rank].push_back(line.place());
    return false;
  });
  for (std::vector<FoundPlace>& places : ranked) {
    for (FoundPlace& place : places) {
      if (found.first.size() < count_max) found.first.push_back(std::move(place));
    }
  }
  return found;
}

std::optional<FoundPlace> find_place_named(const Library& library, std::string_view document,
                                           std::string_view name) {
  std::optional<FoundPlace> found;
  for_each_line(lines_of(library, document), [&](const Line& line) {
    if (line.name() == name && !name.empty()) found = line.place();
    return found.has_value();
  });
  return found;
}

std::optional<FoundPlace> find_place_coded(const Library& library, std::string_view document,
                                           std::string_view code) {
  std::optional<FoundPlace> found;
  for_each_line(lines_of(library, document), [&](const Line& line) {
    if (line.code == code && !code.empty()) found = line.place();
    return found.has_value();
  });
  return found;
}

}  // namespace todoke
