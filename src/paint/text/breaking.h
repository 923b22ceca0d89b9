#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace todoke::paint {

/// What may happen after a byte of text.
enum class Break : std::uint8_t {
    Never,
    Allowed,  ///< a line may end here by UAX #14 with Japanese 禁則, strict
    Phrase,   ///< allowed, and a phrase (文節) seems to end here: the better place
    Must,     ///< a line end in the text itself
};

/// One Break for each byte; only the last byte of a character has another than Never.
/// The end of the text is no break.
std::vector<Break> find_breaks(std::string_view text);

}  // namespace todoke::paint
