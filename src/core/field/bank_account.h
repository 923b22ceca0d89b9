#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/field/kind.h"

/// The files of the kind bank_account, and what its composer needs.
///
/// The codes of bank and branch are not typed. They stand beside the names, in "bank_code" and
/// "branch_code", as "0001 みずほ銀行": a code counts as long as its name is the one typed, so that
/// a name corrected by hand never goes out with the code of another bank. A branch's code is kept
/// behind its bank's, "0001210 渋谷支店", and counts as long as that is the code of the bank.
namespace todoke {

inline constexpr std::size_t bank_code_length = 4;
inline constexpr std::size_t branch_code_length = 3;

/// The code kept for this name; "" when it is another's or no code.
std::string read_code(std::string_view kept, std::string_view name, std::size_t length);
std::string write_code(std::string_view code, std::string_view name);

/// What is kept for a branch: its code is told apart by its bank's alone.
std::string write_branch_code(std::string_view bank_code, std::string_view code,
                              std::string_view name);

/// The code of what is typed as "bank" or "branch"; "" while it is not known, of a branch also
/// while its bank's is not. A draft from before 2026-11 kept three digits: not known either.
std::string known_code(const FieldView& view, std::string_view part);

/// The document with the branches of the bank that is typed now; "" while its code is not known.
std::string branches_wanted(const FieldView& view);

void want_banks(const FieldView& view, Names& names);

/// Codes for names that are in the documents letter by letter, and the holder from the kana of the
/// field that "holder_from" names.
std::vector<Suggestion> suggest_codes_and_holder(const FieldView& view, const Library& library);

}  // namespace todoke
