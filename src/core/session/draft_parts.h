#pragma once

#include <string>
#include <string_view>

#include "core/check/sheet.h"

namespace todoke {

// What drafts and past applications have in common: typed text by path, rows by group. Each takes
// JSON of any shape and leaves out what does not fit.

/// Whether the text at this path is a 個人番号, also in rows that were taken out.
bool is_my_number(const Form& form, std::string_view path);
/// Whether the text at this path is of a row that was taken out: a later row may get its key.
bool is_of_missing_row(const Sheet& sheet, std::string_view path);
/// Text of fields that are no more is kept too, of rows that are no more it is not: rows first.
void restore_typed(Sheet& sheet, const Json& typed);
/// Rows keep their keys, because typed text is found by them.
void restore_rows(Sheet& sheet, const Json& rows);
/// What was chosen, by field.
void restore_files(Sheet& sheet, const Json& files);
/// The member, or an empty object.
const Json& object_of(const Json& draft, std::string_view key);

/// Gives every text typed under a slot's path with its part; the part of the field itself is "".
template <class Use>
void for_each_part(const Sheet& sheet, std::string_view path, Use use) {
  const Typed& typed = sheet.all_typed();
  for (auto at = typed.lower_bound(path); at != typed.end(); ++at) {
    const std::string_view whole = at->first;
    if (!whole.starts_with(path)) break;
    const std::string_view rest = whole.substr(path.size());
    if (rest.empty()) use(rest, at->second);
    else if (rest.front() == '/') use(rest.substr(1), at->second);
  }
}

bool has_text(const Sheet& sheet, std::string_view path);
void clear_text(Sheet& sheet, std::string_view path);

}  // namespace todoke
