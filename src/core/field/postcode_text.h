#pragma once

#include "core/field/reading.h"

/// Postcodes, for the kinds postcode and address.
namespace todoke {

/// The digits that were typed so far: seven, or fewer while typing; "" for anything else.
std::string postcode_digits(std::string_view typed);

/// The seven digits of 「〒１２３−４５６７」, or "" with the problem "postcode_not_seven_digits" at
/// the part. The text must hold something.
std::string read_postcode(Reading& reading, const FieldView& view, std::string_view part);

/// 「〒123-4567」; "" when there are not seven characters.
std::string show_postcode(std::string_view digits);

}  // namespace todoke
