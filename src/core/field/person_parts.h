#pragma once

#include <array>

#include "core/field/reading.h"

/// What name and kana share: the parts, and how they are put together.
namespace todoke {

/// "undivided" is "on" for a name that has no 氏 and 名; then it stands in "full".
inline constexpr std::array<std::string_view, 4> person_parts = {"family", "given", "full",
                                                                 "undivided"};

/// Whether a resident may say that this name has no 氏 and 名. A kana goes with its name; a name may
/// unless the form says "undivided": false, since nobody can file without a name.
bool may_be_undivided(const Field& field);

/// The parts that a person's name or kana is typed into: family and given, or full when
/// settings.layout is "full" or the name is undivided.
std::span<const std::string_view> person_parts_in_use(const FieldView& view);

/// Turns the text of one part into what is sent, or adds a problem and returns "".
using PartReader = std::string (*)(Reading&, const FieldView&, std::string_view part);

/// Reads the parts in use. Nothing typed: no answer. One of two missing: "part_missing".
Reading read_person(const FieldView& view, PartReader read_part);

void write_person(const Field&, const Json& answer, const std::string& path, Typed& typed);

/// 「髙橋 美咲」
std::string show_person(const Field&, const Json& answer);

}  // namespace todoke
