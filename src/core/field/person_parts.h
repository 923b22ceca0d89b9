#pragma once

#include <array>

#include "core/field/reading.h"

/// What name and kana share: the parts, and how they are put together.
namespace todoke {

inline constexpr std::array<std::string_view, 3> person_parts = {"family", "given", "full"};

/// Turns the text of one part into what is sent, or adds a problem and returns "".
using PartReader = std::string (*)(Reading&, const FieldView&, std::string_view part);

/// Reads family and given, or full when settings.layout is "full". Nothing typed: no answer. One
/// of two missing: "part_missing".
Reading read_person(const FieldView& view, PartReader read_part);

void write_person(const Field&, const Json& answer, const std::string& path, Typed& typed);

/// 「髙橋 美咲」
std::string show_person(const Field&, const Json& answer);

}  // namespace todoke
