#include "core/base/text.h"
#include "core/field/bank_account.h"
#include "core/field/place_search.h"
#include "core/field/reading.h"
#include "core/field/zengin.h"

namespace todoke {

namespace {

/// Another field of the same page or row.
std::string path_beside(std::string_view path, std::string_view field) {
  const std::size_t slash = path.rfind('/');
  return std::string(path.substr(0, slash == path.npos ? 0 : slash + 1)) + std::string(field);
}

std::string_view typed_at(const FieldView& view, const std::string& path) {
  const auto found = view.typed.find(path);
  return found == view.typed.end() ? std::string_view() : found->second;
}

/// 「タカハシ ミサキ」, once it is whole and of characters that banks write.
std::string holder_from_kana(const FieldView& view) {
  const std::string_view from = text_of(view.field.settings, "holder_from");
  if (from.empty()) return {};
  const std::string path = path_beside(view.path, from);
  const std::string full = to_katakana(clean_line(typed_at(view, path + "/full")));
  const std::string family = to_katakana(clean_line(typed_at(view, path + "/family")));
  const std::string given = to_katakana(clean_line(typed_at(view, path + "/given")));
  const bool is_whole = !full.empty() || (!family.empty() && !given.empty());
  if (!is_whole) return {};
  const std::string name = full.empty() ? family + "　" + given : full;
  return to_zengin(name).fault == ZenginFault::None ? name : std::string();
}

/// The code that goes with a name, when the document has that name.
void suggest_code(std::vector<Suggestion>& suggestions, const FieldView& view,
                  const Library& library, std::string_view document, std::string_view part,
                  std::string_view code_part) {
  const std::string name = clean_line(view.text(part));
  const auto place = find_place_named(library, document, to_half_width(name));
  if (place) suggestions.push_back({code_part, write_code(place->code, name)});
}

}  // namespace

std::string read_code(std::string_view kept, std::string_view name, std::size_t length) {
  const std::string_view code = kept.substr(0, kept.find(' '));
  if (code.size() != length || !is_all_digits(code) || kept != write_code(code, name)) return {};
  return std::string(code);
}

std::string write_code(std::string_view code, std::string_view name) {
  return std::string(code) + " " + std::string(name);
}

std::string known_code(const FieldView& view, std::string_view part) {
  const bool is_bank = part == "bank";
  return read_code(view.text(is_bank ? "bank_code" : "branch_code"), clean_line(view.text(part)),
                   is_bank ? bank_code_length : branch_code_length);
}

std::string branches_wanted(const FieldView& view) {
  return branches_document(known_code(view, "bank"));
}

void want_banks(const FieldView& view, Names& names) {
  if (view.text("place") != "bank") return;
  names.emplace_back(bank_index);
  if (std::string branches = branches_wanted(view); !branches.empty()) {
    names.push_back(std::move(branches));
  }
}

std::vector<Suggestion> suggest_codes_and_holder(const FieldView& view, const Library& library) {
  std::vector<Suggestion> suggestions;
  if (view.text("place") == "bank") {
    suggest_code(suggestions, view, library, bank_index, "bank", "bank_code");
    suggest_code(suggestions, view, library, branches_wanted(view), "branch", "branch_code");
  }
  if (view.text("place").empty()) return suggestions;
  if (std::string holder = holder_from_kana(view); !holder.empty()) {
    suggestions.push_back({"holder", std::move(holder)});
  }
  return suggestions;
}

}  // namespace todoke
