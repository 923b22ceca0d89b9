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

/// The codes that go with the names, when the documents have those names. A bank that is known from
/// now on has its branches looked at at once: its document may be here already.
void suggest_codes(std::vector<Suggestion>& suggestions, const FieldView& view,
                   const Library& library) {
  const auto find = [&](std::string_view document, std::string_view name) {
    return find_place_named(library, document, to_half_width(name));
  };
  const std::string bank = clean_line(view.text("bank"));
  std::string bank_code = known_code(view, "bank");
  if (const auto place = find(bank_index, bank)) {
    suggestions.push_back({"bank_code", write_code(place->code, bank)});
    if (bank_code.empty()) bank_code = place->code;
  }
  const std::string branch = clean_line(view.text("branch"));
  if (const auto place = find(branches_document(bank_code), branch)) {
    suggestions.push_back({"branch_code", write_branch_code(bank_code, place->code, branch)});
  }
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

std::string write_branch_code(std::string_view bank_code, std::string_view code,
                              std::string_view name) {
  return std::string(bank_code) + write_code(code, name);
}

std::string known_code(const FieldView& view, std::string_view part) {
  std::string bank =
      read_code(view.text("bank_code"), clean_line(view.text("bank")), bank_code_length);
  if (part == "bank" || bank.empty()) return bank;
  const std::string both = read_code(view.text("branch_code"), clean_line(view.text("branch")),
                                     bank_code_length + branch_code_length);
  return both.starts_with(bank) ? both.substr(bank_code_length) : std::string();
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
  if (view.text("place") == "bank") suggest_codes(suggestions, view, library);
  if (view.text("place").empty()) return suggestions;
  if (std::string holder = holder_from_kana(view); !holder.empty()) {
    suggestions.push_back({"holder", std::move(holder)});
  }
  return suggestions;
}

}  // namespace todoke
