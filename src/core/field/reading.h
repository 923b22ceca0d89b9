#pragma once

#include <string>
#include <string_view>

#include "core/field/kind.h"

/// What the kinds share when they read and write. For files of this folder only.
namespace todoke {

using ProblemWords = std::map<std::string, std::string>;

Reading understood(Json answer);

/// A Reading of one problem at one part.
Reading refused(const FieldView& view, std::string_view part, std::string code,
                ProblemWords words = {});

void add_problem(Reading& reading, const FieldView& view, std::string_view part,
                 std::string code, ProblemWords words = {});

/// 「{part}を入力してください」: `word` is what the resident calls the part, or the key of that word
/// behind "@": "@name.family", several as "@date.month@date.day". Words::say puts the words in.
void add_missing(Reading& reading, const FieldView& view, std::string_view part,
                 std::string_view word);

/// Adds "too_long" when the text has more than settings.max_length characters (or `otherwise`).
void check_length(Reading& reading, const FieldView& view, std::string_view part,
                  std::string_view text, long long otherwise);

/// A text as `clean` leaves it, of at most settings.max_length characters (or `length_max`).
Reading read_text(const FieldView& view, std::string (*clean)(std::string_view),
                  long long length_max);

/// One line as it is sent: valid UTF-8, line ends and tabs as spaces, no other control
/// characters, no spaces at the ends. Every other character is kept.
std::string clean_line(std::string_view text);

/// For numbers of all sorts: widths folded, and spaces, hyphens and `also` (ASCII) taken out.
std::string compact(std::string_view text, std::string_view also = {});

bool is_all_digits(std::string_view text);

/// The text of an answer that is a string, else "".
std::string_view answer_text(const Json& answer);

/// Puts text under `path`, or `path/part`.
void put(Typed& typed, const std::string& path, std::string_view part, std::string_view text);

/// Puts each named member of an object back as the text of the part with its name.
void put_members(Typed& typed, const std::string& path, const Json& answer,
                 std::span<const std::string_view> parts);

/// Writes an answer that is a string as the text of the field itself.
void write_string(const Field&, const Json& answer, const std::string& path, Typed& typed);
std::string show_string(const Field&, const Json& answer);

}  // namespace todoke
